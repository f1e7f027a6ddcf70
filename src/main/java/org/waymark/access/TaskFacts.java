package org.waymark.access;

import java.util.Set;

/**
 * What the rights ask of a task.
 *
 * @param roles codes of the roles to which it is offered
 * @param teamId the team that holds the case
 * @param kind {@code decision} belongs to the line of the case; {@code fact} may be recorded by any working role
 * @param assignee the worker named for it, or null
 */
public record TaskFacts(Set<String> roles, Long teamId, String kind, String assignee) {

    boolean isFact() {
        return "fact".equals(kind);
    }
}
