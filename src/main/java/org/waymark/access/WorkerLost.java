package org.waymark.access;

/**
 * A worker has left or is long absent and holds no case from now on; published in the transaction that records it.
 *
 * @param reason {@code left} or {@code long absence}
 */
public record WorkerLost(String username, String reason) {}
