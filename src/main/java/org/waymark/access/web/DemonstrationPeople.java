package org.waymark.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.waymark.access.Role;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;

/** The people of the demonstration, as the sign-in page offers them; with real data there is no such list. */
@Component
@ConditionalOnProperty("waymark.demonstration")
class DemonstrationPeople {

    private final Workers workers;
    private final Teams teams;

    DemonstrationPeople(Workers workers, Teams teams) {
        this.workers = workers;
        this.teams = teams;
    }

    /** People of one role, which is the first of those they hold. */
    record Group(String role, List<Person> people) {}

    /** One person to sign in as; {@code place} says where they sit. */
    record Person(String username, String name, String place) {}

    private static String place(Worker worker, Map<Long, String> teamNames) {
        if (worker.teamId() == null) return worker.serviceId() == null ? "Whole authority" : "All teams of the service";
        String team = teamNames.get(worker.teamId());
        return worker.qualified() && !worker.mayEnquire() ? team + ", not trained for enquiries" : team;
    }

    List<Group> groups() {
        Map<Long, String> teamNames = teams.findAll().stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<Role, List<Person>> byRole = new EnumMap<>(Role.class);
        for (Worker worker : workers.findByActiveTrueOrderByDisplayName()) {
            String place = place(worker, teamNames);
            Arrays.stream(Role.values())
                    .filter(worker::has)
                    .findFirst()
                    .ifPresent(role -> byRole.computeIfAbsent(role, r -> new ArrayList<>())
                            .add(new Person(worker.username(), worker.displayName(), place)));
        }
        return byRole.entrySet().stream()
                .map(entry -> new Group(entry.getKey().words(), entry.getValue()))
                .toList();
    }
}
