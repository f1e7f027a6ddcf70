package org.waymark.allocation;

/** A case has a named worker from now on; published in the transaction that names them. */
public record CaseAllocated(Long episodeId, String worker, Long teamId) {}
