package org.waymark.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Role;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.form.Option;

/** Who may be put on the rota, and what everybody is called. */
@Component
public class OnCallPeople {

    private final Workers workers;
    private final Teams teams;

    OnCallPeople(Workers workers, Teams teams) {
        this.workers = workers;
        this.teams = teams;
    }

    /** Everybody who may be on call for some duty, by name. */
    public List<Option> options() {
        Map<Long, String> teamNames = teams.findAll().stream().collect(Collectors.toMap(Team::id, Team::name));
        return workers.findByActiveTrueOrderByDisplayName().stream()
                .filter(worker -> Arrays.stream(OnCallDuty.values()).anyMatch(duty -> duty.isFor(worker)))
                .map(worker -> new Option(worker.username(), label(worker, teamNames.get(worker.teamId()))))
                .toList();
    }

    /** The name of the person. */
    public String name(String username) {
        return workers.findById(username).map(Worker::displayName).orElse(username);
    }

    private static String label(Worker worker, String team) {
        return worker.displayName() + ", "
                + worker.roleCodes().stream()
                        .map(code -> Role.of(code).words())
                        .sorted()
                        .collect(Collectors.joining(" and "))
                + (team == null ? "" : ", " + team);
    }
}
