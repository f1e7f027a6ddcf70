package org.waymark.deadline;

/** How a deadline stands. */
public enum DeadlineState {
    /** The clock runs. */
    RUNNING,
    /** A manager has recorded beforehand that it will be missed, and until when. */
    AGREED_IN_ADVANCE,
    /** Done in time, by the date on which it was done. */
    MET,
    /** Done, but late. */
    MET_LATE,
    /** Past and not done; a manager is asked to answer. */
    BREACHED,
    /** Ended without having to be met, or its starting event turned out not to have happened. */
    WITHDRAWN,
    /** Another clock for the same milestone counts in its place. */
    SUPERSEDED;

    /** Still to be met. */
    public boolean isOpen() {
        return this == RUNNING || this == AGREED_IN_ADVANCE || this == BREACHED;
    }
}
