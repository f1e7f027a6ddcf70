package org.waymark.deadline;

import java.time.Instant;
import java.util.Optional;

/** What the engine has still to do, for the demonstration clock. */
public interface WaitingJobs {

    /** When the next timer is due, if one is due within two years. */
    Optional<Instant> nextTimer();

    /** How many jobs are due now and have not failed for good. */
    long due();

    /** Tells the engine to look for due jobs at once. */
    void look();
}
