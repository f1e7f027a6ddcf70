package org.waymark.deadline;

import java.time.Instant;
import java.util.Set;

/** The timers that are drawn in the stages of a case: element {@code <milestone>-due}. */
public interface StageTimers {

    /** Moves every waiting timer of the milestone to the date, except those that stand on one of the dates to keep. */
    void move(Long episodeId, String milestone, Instant due, Set<Instant> keep);

    /** Whether such a timer is waiting for the milestone. */
    boolean isWatched(Long episodeId, String milestone);
}
