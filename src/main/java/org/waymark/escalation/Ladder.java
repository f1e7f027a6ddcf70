package org.waymark.escalation;

import java.util.List;
import org.waymark.deadline.Limit;

/** The ladder of the authority, from the tables of the procedure in force. Rungs count from 1. */
public interface Ladder {

    /** The codes of the roles that answer, from the first rung to the last. */
    List<String> roles(String alarmClass);

    /** How long that role has to answer. */
    Limit timeToAnswer(String alarmClass, int rung);
}
