package org.waymark.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.access.Coverage;
import org.waymark.access.Coverage.Cover;

/**
 * A viewer's rights as conditions in SQL. The rights themselves are decided by {@code access}; this only asks for them
 * row by row, so that no list shows what a page would refuse.
 */
final class Reach {

    private static final Set<String> MANAGING = Set.of(
            "deputy-team-manager",
            "team-manager",
            "service-manager",
            "head-of-service",
            "director",
            "conference-chair");

    private final Coverage coverage;
    private final boolean everyRestricted;
    private final Map<String, Object> parameters = new HashMap<>();

    /** Restricted records are readable everywhere, or in these teams only. */
    Reach(Coverage coverage, boolean everyRestricted, Collection<Long> restrictedTeams) {
        this.coverage = coverage;
        this.everyRestricted = everyRestricted;
        parameters.put("me", coverage.username());
        parameters.put("reachHome", orNothing(coverage.home()));
        parameters.put("reachRestricted", orNothing(restrictedTeams));
        for (int i = 0; i < coverage.covers().size(); i++) {
            parameters.put("reachRole" + i, coverage.covers().get(i).role());
            parameters.put("reachTeams" + i, orNothing(coverage.covers().get(i).teamIds()));
        }
    }

    String username() {
        return coverage.username();
    }

    /** True where the record of the child in alias {@code c} may be read; a row without a child may. */
    String mayRead(String team) {
        return everyRestricted
                ? "1 = 1"
                : "(c.restricted is null or c.restricted = false or " + team + " in (:reachRestricted))";
    }

    /** True where the task in the alias is meant for a role that the viewer holds, in a team where it counts. */
    String isForMe(String alias) {
        return roleMatch(alias, Cover::held);
    }

    /** True where the viewer may do the task, be it for somebody below. */
    String mayTake(String alias) {
        return roleMatch(alias, cover -> true);
    }

    /** True where the task is meant for a role in which the viewer manages or chairs. */
    String isForMeAsManager(String alias) {
        return roleMatch(alias, cover -> cover.held() && MANAGING.contains(cover.role()));
    }

    /** True where the row belongs to what the viewer calls my team; where there is none, what is for the viewer. */
    String isOfMyTeam(String alias) {
        return coverage.home().isEmpty() ? isForMe(alias) : alias + ".team_id in (:reachHome)";
    }

    /** True where the case is one of those that the viewer answers for. */
    String answersForTeam(String team) {
        return coverage.home().isEmpty() ? "1 = 1" : team + " in (:reachHome)";
    }

    /** True where the role in the column is held by the viewer and counts for the team. */
    String holds(String role, String team) {
        return anyOf(Cover::held, role, team);
    }

    private String roleMatch(String alias, Predicate<Cover> which) {
        return "exists (select 1 from work_item_role r where r.task_id = " + alias + ".task_id and "
                + anyOf(which, "r.role", "r.team_id") + ")";
    }

    private String anyOf(Predicate<Cover> which, String role, String team) {
        List<String> either = new ArrayList<>();
        for (int i = 0; i < coverage.covers().size(); i++) {
            Cover cover = coverage.covers().get(i);
            if (!which.test(cover)) continue;
            either.add(
                    cover.everyTeam()
                            ? role + " = :reachRole" + i
                            : "(" + role + " = :reachRole" + i + " and (" + team + " is null or " + team
                                    + " in (:reachTeams" + i + ")))");
        }
        return either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")";
    }

    /** The parameters that the conditions name, in a map of their own to add to. */
    Map<String, Object> parameters() {
        return new HashMap<>(parameters);
    }

    private static List<Long> orNothing(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : List.copyOf(ids);
    }
}
