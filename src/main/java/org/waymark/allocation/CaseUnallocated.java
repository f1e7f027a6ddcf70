package org.waymark.allocation;

/**
 * A case has lost its named worker and has no other; published in the transaction in which that happens.
 *
 * @param reason {@code left} or {@code long absence}
 */
public record CaseUnallocated(Long episodeId, String formerWorker, String reason) {}
