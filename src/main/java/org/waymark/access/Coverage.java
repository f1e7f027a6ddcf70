package org.waymark.access;

import java.util.List;
import java.util.Set;

/**
 * How far a person's rights go, for queries over lists.
 *
 * @param username whose rights these are
 * @param covers one for each role in which the person may decide
 * @param home what "my team" means: the own team, or every team of the own service, or none
 */
public record Coverage(String username, List<Cover> covers, Set<Long> home) {

    /**
     * One role and where it counts; {@link OnCallNow#CODE} counts everywhere while the person is on call.
     *
     * @param held the person holds the role; false where a manager could act for those below
     * @param everyTeam all teams, whatever {@code teamIds} says
     */
    public record Cover(String role, boolean held, boolean everyTeam, Set<Long> teamIds) {}

    /** Covers of the roles that the person holds: what belongs on the own list. */
    public List<Cover> held() {
        return covers.stream().filter(Cover::held).toList();
    }
}
