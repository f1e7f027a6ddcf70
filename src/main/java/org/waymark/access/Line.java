package org.waymark.access;

import static org.waymark.access.Role.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The line of management as pure rules: how far each role reaches, and for whom those above may act (practice 4). */
final class Line {

    /** How far a role reaches: the cases of the own team, of the own service's teams, of everybody, or none. */
    enum Span {
        TEAM,
        SERVICE,
        AUTHORITY,
        NONE
    }

    /** Roles any of which may record what has happened, in any case: facts are never refused (practice 1 and 4). */
    static final Set<Role> RECORDING = EnumSet.of(
            DUTY_WORKER,
            SOCIAL_WORKER,
            DEPUTY_TEAM_MANAGER,
            TEAM_MANAGER,
            SERVICE_MANAGER,
            OUT_OF_HOURS_WORKER,
            CONFERENCE_ADMINISTRATOR);

    private static final Set<Role> MANAGING =
            EnumSet.of(DEPUTY_TEAM_MANAGER, TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE, DIRECTOR);

    private static final Map<Role, Set<Role>> BELOW = below();

    private Line() {}

    static Span span(Role role) {
        return switch (role) {
            case DUTY_WORKER, SOCIAL_WORKER, DEPUTY_TEAM_MANAGER, TEAM_MANAGER -> Span.TEAM;
            case SERVICE_MANAGER -> Span.SERVICE;
            case HEAD_OF_SERVICE,
                    DIRECTOR,
                    CONFERENCE_CHAIR,
                    CONFERENCE_ADMINISTRATOR,
                    OUT_OF_HOURS_WORKER,
                    LEGAL_ADVISER,
                    QUALITY_ASSURANCE_OFFICER,
                    DATA_PROTECTION_OFFICER -> Span.AUTHORITY;
            case PERFORMANCE_ANALYST, PROCESS_OWNER, SYSTEM_ADMINISTRATOR, SCRUTINY -> Span.NONE;
        };
    }

    /** Whether the viewer, in this role, reaches the cases of the team. */
    static boolean reaches(Viewer viewer, Role role, Long teamId, Long serviceId) {
        if (!viewer.has(role)) return false;
        return switch (span(role)) {
            case TEAM -> viewer.teamId() != null && viewer.teamId().equals(teamId);
            case SERVICE -> viewer.serviceId() != null && viewer.serviceId().equals(serviceId);
            case AUTHORITY -> true;
            case NONE -> false;
        };
    }

    /** The roles for which one who holds this role may act. A conference decides through its chair and nobody else. */
    static Set<Role> below(Role role) {
        return BELOW.getOrDefault(role, Set.of());
    }

    static boolean mayRead(Viewer viewer, Long teamId, Long serviceId, boolean restricted) {
        if (!restricted) return Role.working().stream().anyMatch(viewer::has);
        return viewer.has(CONFERENCE_CHAIR)
                || viewer.has(OUT_OF_HOURS_WORKER)
                || viewer.has(DATA_PROTECTION_OFFICER)
                || EnumSet.range(DUTY_WORKER, DIRECTOR).stream()
                        .anyMatch(role -> reaches(viewer, role, teamId, serviceId));
    }

    static boolean mayTake(Viewer viewer, TaskFacts task, Long serviceId) {
        boolean holdsOne = task.roles().stream().anyMatch(viewer.roles()::contains);
        if (task.isFact()) return holdsOne || RECORDING.stream().anyMatch(viewer::has);
        if (holdsOne && Objects.equals(task.assignee(), viewer.username()))
            return isIndependent(viewer, task, serviceId);
        return task.roles().stream().map(Role::of).anyMatch(role -> decides(viewer, role, task.teamId(), serviceId));
    }

    private static boolean decides(Viewer viewer, Role role, Long teamId, Long serviceId) {
        if (role == CONFERENCE_CHAIR) return viewer.has(role) && !manages(viewer, teamId, serviceId);
        return reaches(viewer, role, teamId, serviceId)
                || EnumSet.allOf(Role.class).stream()
                        .filter(above -> below(above).contains(role))
                        .anyMatch(above -> reaches(viewer, above, teamId, serviceId));
    }

    /** The chair of a conference is not in the line management of the case, named or not (design 7). */
    private static boolean isIndependent(Viewer viewer, TaskFacts task, Long serviceId) {
        boolean onlyAsChair =
                task.roles().stream().filter(viewer.roles()::contains).allMatch(CONFERENCE_CHAIR.code()::equals);
        return !onlyAsChair || !manages(viewer, task.teamId(), serviceId);
    }

    private static boolean manages(Viewer viewer, Long teamId, Long serviceId) {
        return MANAGING.stream().anyMatch(role -> reaches(viewer, role, teamId, serviceId));
    }

    private static Map<Role, Set<Role>> below() {
        Map<Role, Set<Role>> below = new EnumMap<>(Role.class);
        below.put(DEPUTY_TEAM_MANAGER, EnumSet.of(DUTY_WORKER, SOCIAL_WORKER));
        below.put(TEAM_MANAGER, EnumSet.of(DUTY_WORKER, SOCIAL_WORKER, DEPUTY_TEAM_MANAGER));
        below.put(SERVICE_MANAGER, with(below.get(TEAM_MANAGER), TEAM_MANAGER));
        below.put(HEAD_OF_SERVICE, with(below.get(SERVICE_MANAGER), SERVICE_MANAGER));
        below.put(DIRECTOR, with(below.get(HEAD_OF_SERVICE), HEAD_OF_SERVICE));
        return below;
    }

    private static Set<Role> with(Set<Role> some, Role one) {
        EnumSet<Role> all = EnumSet.copyOf(some);
        all.add(one);
        return all;
    }
}
