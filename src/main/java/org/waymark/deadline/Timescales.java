package org.waymark.deadline;

import java.time.LocalDate;
import java.util.List;

/** The timescales of the procedure in force. */
public interface Timescales {

    /**
     * The clocks that start with an event: of each milestone the row with the latest effective-from that is not after the
     * event's own date.
     *
     * @param eventType what happened
     * @param on the London date on which it happened
     * @throws IllegalStateException with a sentence where a row of the table cannot be read
     */
    List<Timescale> startedBy(String eventType, LocalDate on);
}
