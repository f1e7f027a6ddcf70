package org.waymark.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one service gate: who may read a child's record and who may do what with a task. Decisions on a case belong to its
 * line, facts may be recorded by any working role (practice 4). While the office is closed, the people on call may read
 * every record and do what is offered to them (practice 10). Whoever shows a child's record adds it to the trail.
 */
@Component
public class Rights {

    private final Teams teams;
    private final OnCallNow onCall;

    Rights(Teams teams, OnCallNow onCall) {
        this.teams = teams;
        this.onCall = onCall;
    }

    /** Whether the viewer may read the record of a child whose case the team holds. */
    public boolean mayReadCase(Viewer viewer, Long teamId, boolean restricted) {
        return Line.mayRead(viewer, teamId, serviceOf(teamId), restricted)
                || restricted && onCall.acts(viewer.username());
    }

    /** Whether the viewer may take and complete the task. */
    public boolean mayTakeTask(Viewer viewer, TaskFacts task) {
        return Line.mayTake(viewer, task.ofTheDay(), serviceOf(task.teamId()))
                || task.isForOnCall() && onCall.acts(viewer.username());
    }

    /**
     * Asks for the right to read.
     *
     * @throws Refused with a sentence when the viewer may not
     */
    public void requireMayReadCase(Viewer viewer, Long teamId, boolean restricted) {
        if (mayReadCase(viewer, teamId, restricted)) return;
        throw new Refused(
                restricted && mayReadCase(viewer, teamId, false)
                        ? "This record is restricted to " + nameOf(teamId) + " and its managers. If you need it for a"
                                + " child's safety, ask their team manager."
                        : "Your role does not read children's records. Ask a manager of " + nameOf(teamId)
                                + " for what you need to know.");
    }

    /**
     * Asks for the right to take and complete.
     *
     * @throws Refused with a sentence that names who may
     */
    public void requireMayTakeTask(Viewer viewer, TaskFacts task) {
        if (mayTakeTask(viewer, task)) return;
        String roles = new TreeSet<>(task.ofTheDay().roles())
                .stream().map(code -> Role.of(code).words()).collect(Collectors.joining(" or "));
        throw new Refused("This is for the " + roles + " of " + nameOf(task.teamId())
                + ", or a manager above them. Ask one of them to do it.");
    }

    /** How far the viewer's rights go, for the queries of lists. */
    public Coverage coverage(Viewer viewer) {
        Map<Role, Boolean> held = new EnumMap<>(Role.class);
        Map<Role, Set<Long>> where = new EnumMap<>(Role.class);
        Set<Role> everywhere = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (!viewer.has(role) || Line.span(role) == Line.Span.NONE) continue;
            Set<Long> reached = reached(viewer, role);
            for (Role covered : actsFor(role)) {
                held.merge(covered, covered == role, Boolean::logicalOr);
                where.computeIfAbsent(covered, r -> new HashSet<>()).addAll(reached);
                if (Line.span(role) == Line.Span.AUTHORITY) everywhere.add(covered);
            }
        }
        List<Coverage.Cover> covers = new ArrayList<>();
        where.forEach((role, teamIds) -> covers.add(
                new Coverage.Cover(role.code(), held.get(role), everywhere.contains(role), Set.copyOf(teamIds))));
        if (onCall.acts(viewer.username())) covers.add(new Coverage.Cover(OnCallNow.CODE, true, true, Set.of()));
        covers.sort(Comparator.comparing(Coverage.Cover::held).reversed().thenComparing(Coverage.Cover::role));
        return new Coverage(viewer.username(), covers, home(viewer));
    }

    private static Set<Role> actsFor(Role role) {
        EnumSet<Role> all = EnumSet.of(role);
        all.addAll(Line.below(role));
        return all;
    }

    private Set<Long> reached(Viewer viewer, Role role) {
        return switch (Line.span(role)) {
            case TEAM -> viewer.teamId() == null ? Set.of() : Set.of(viewer.teamId());
            case SERVICE -> teamsOf(viewer.serviceId());
            case AUTHORITY, NONE -> Set.of();
        };
    }

    private Set<Long> home(Viewer viewer) {
        return viewer.teamId() != null ? Set.of(viewer.teamId()) : teamsOf(viewer.serviceId());
    }

    private Set<Long> teamsOf(Long serviceId) {
        if (serviceId == null) return Set.of();
        return teams.findAll().stream()
                .filter(team -> team.serviceId().equals(serviceId))
                .map(Team::id)
                .collect(Collectors.toSet());
    }

    private Long serviceOf(Long teamId) {
        return teamId == null
                ? null
                : teams.findById(teamId).map(Team::serviceId).orElse(null);
    }

    private String nameOf(Long teamId) {
        return teamId == null
                ? "the authority"
                : teams.findById(teamId).map(Team::name).orElse("another team");
    }
}
