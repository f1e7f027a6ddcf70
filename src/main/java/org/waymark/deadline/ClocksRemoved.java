package org.waymark.deadline;

import java.util.List;

/**
 * Clocks that had started with what happened to another child leave the register, at the end of the transaction that moved the
 * record; whatever hangs on them is to go now.
 *
 * @param deadlineIds rows that are deleted after this
 */
public record ClocksRemoved(Long episodeId, List<Long> deadlineIds) {}
