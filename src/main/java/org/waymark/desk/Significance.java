package org.waymark.desk;

import java.util.List;
import java.util.Optional;

/** Which events of the procedure are significant, as the table {@code chronology} of the procedure in force says. */
public interface Significance {

    /** How an event stands in chronologies; empty where it stands in the history only. */
    Optional<Rule> of(String eventType);

    /**
     * How an event is told.
     *
     * @param rank of several events of one record and day, the highest names the line
     * @param tells the fields whose answers follow the event's words
     * @param meaning the fields of which the first answered one says what it meant for the child
     */
    record Rule(int rank, List<String> tells, List<String> meaning) {

        /** An event of which no table says more than that it happened. */
        public static final Rule BARE = new Rule(0, List.of(), List.of());
    }
}
