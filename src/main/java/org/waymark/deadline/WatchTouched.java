package org.waymark.deadline;

/**
 * Who watches the milestone may have changed: one of its deadlines was opened, moved or settled, or a timer that is drawn for
 * it came or went. Published at the end of the transaction in which that happened, after every {@link DeadlineChange}.
 */
public record WatchTouched(Long episodeId, String milestone) {}
