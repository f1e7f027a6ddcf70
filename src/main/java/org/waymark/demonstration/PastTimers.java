package org.waymark.demonstration;

import java.time.Instant;

/** Moves the clock through the demonstration's past and runs every job at the moment it falls due. */
public interface PastTimers {

    /** Starts in the past; only before anything has happened. */
    void startAt(Instant past);

    /** Goes forward to this moment, running on the way what falls due; never back. */
    void moveTo(Instant until);

    /** Back to the present. */
    void arrive();
}
