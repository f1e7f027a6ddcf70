package org.waymark.deadline;

import java.time.Instant;
import java.util.List;

/** The timers that watch the deadlines of a case: those drawn in its stages, and those of the escalations that watch on. */
public interface StageTimers {

    /** Far enough off never to fire, and near enough for every database: where a timer stands while no clock runs for it. */
    Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    /** The element in which an escalation waits for a date that is still to come. */
    String WATCH_ON = "watch-on";

    /**
     * A timer that waits.
     *
     * @param element {@code <milestone>-due} in a stage, or {@link #WATCH_ON}
     */
    record Waiting(String id, String element, String processInstanceId, Instant due) {

        public boolean isDrawnInStage() {
            return !element.equals(WATCH_ON);
        }
    }

    /** Every timer drawn for the milestone in a stage of the case, and every timer with which an escalation watches on. */
    List<Waiting> of(Long episodeId, String milestone);

    /** Lets the timer fire at this moment instead. */
    void move(String timerId, Instant due);
}
