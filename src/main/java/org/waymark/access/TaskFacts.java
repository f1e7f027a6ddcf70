package org.waymark.access;

import java.util.HashSet;
import java.util.Set;

/**
 * What the rights ask of a task.
 *
 * @param roles codes of the roles to which it is offered, {@link OnCallNow#CODE} among them where people on call may do it
 * @param teamId the team that holds the case
 * @param kind {@code decision} belongs to the line of the case; {@code fact} may be recorded by any working role
 * @param assignee the worker named for it, or null
 */
public record TaskFacts(Set<String> roles, Long teamId, String kind, String assignee) {

    boolean isForOnCall() {
        return roles.contains(OnCallNow.CODE);
    }

    /** The same task as those see it who are not on call. */
    TaskFacts ofTheDay() {
        if (!isForOnCall()) return this;
        Set<String> held = new HashSet<>(roles);
        held.remove(OnCallNow.CODE);
        return new TaskFacts(held, teamId, kind, assignee);
    }

    boolean isFact() {
        return "fact".equals(kind);
    }
}
