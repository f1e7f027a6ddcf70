package org.waymark.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Absences;
import org.waymark.access.Role;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.Episodes;

/**
 * Finds the rung on which somebody can answer: a post that is empty, or whose holders are all long absent, is passed over upward,
 * and nothing is left to nobody.
 */
@Component
class Rungs {

    private final Ladder ladder;
    private final Workers workers;
    private final Teams teams;
    private final Absences absences;
    private final Episodes episodes;

    Rungs(Ladder ladder, Workers workers, Teams teams, Absences absences, Episodes episodes) {
        this.ladder = ladder;
        this.workers = workers;
        this.teams = teams;
        this.absences = absences;
        this.episodes = episodes;
    }

    /**
     * The rung and its role.
     *
     * @param passedOver the roles below it that were to answer and that nobody holds or that are all away
     */
    record Rung(int number, String role, List<String> passedOver) {}

    /** The first rung from this one up whose role somebody holds for the case. */
    Rung from(int rung, String alarmClass, Long episodeId) {
        Team team = episodes.findById(episodeId)
                .flatMap(episode -> teams.findById(episode.teamId()))
                .orElse(null);
        Set<String> away = absences.longAbsentToday();
        List<String> passedOver = new ArrayList<>();
        List<String> roles = ladder.roles(alarmClass);
        int start = Math.min(rung, roles.size());
        for (int number = start; number <= roles.size(); number++) {
            String role = roles.get(number - 1);
            if (isHeld(role, team, away)) return new Rung(number, role, passedOver);
            passedOver.add(role);
        }
        for (int number = start - 1; number >= 1; number--) {
            if (isHeld(roles.get(number - 1), team, away)) return new Rung(number, roles.get(number - 1), passedOver);
        }
        // nobody at all: the last role keeps it, so that it stands on the lists of all who may act for that role
        return new Rung(roles.size(), roles.get(roles.size() - 1), passedOver);
    }

    /** The highest rung whose role this person holds, and its role; the first where the person holds none. */
    Rung heldBy(String username, String alarmClass) {
        Set<String> held = workers.findById(username).map(Worker::roleCodes).orElse(Set.of());
        List<String> roles = ladder.roles(alarmClass);
        int number = roles.size();
        while (number > 1 && !held.contains(roles.get(number - 1))) number--;
        return new Rung(number, roles.get(number - 1), List.of());
    }

    private boolean isHeld(String role, Team team, Set<String> away) {
        return workers.withRole(role).stream()
                .filter(worker -> !away.contains(worker.username()))
                .anyMatch(worker -> answersFor(worker, role, team));
    }

    private static boolean answersFor(Worker worker, String role, Team team) {
        if (team == null) return true;
        return switch (Role.of(role)) {
            case DUTY_WORKER, SOCIAL_WORKER, DEPUTY_TEAM_MANAGER, TEAM_MANAGER ->
                team.id().equals(worker.teamId());
            case SERVICE_MANAGER -> team.serviceId().equals(worker.serviceId());
            default -> true;
        };
    }
}
