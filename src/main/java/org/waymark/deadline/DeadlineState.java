package org.waymark.deadline;

/** How a deadline stands. */
public enum DeadlineState {
    RUNNING,
    AGREED_IN_ADVANCE,
    MET,
    MET_LATE,
    BREACHED,
    WITHDRAWN
}
