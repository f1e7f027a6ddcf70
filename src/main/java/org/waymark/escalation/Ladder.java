package org.waymark.escalation;

import org.waymark.deadline.Limit;

/** The ladder of the authority, from the tables of the procedure in force. Rungs count from 1. */
public interface Ladder {

    /** The code of the role that answers on this rung; a rung above the last keeps the last role. */
    String role(String alarmClass, int rung);

    /** How long that role has to answer. */
    Limit timeToAnswer(String alarmClass, int rung);
}
