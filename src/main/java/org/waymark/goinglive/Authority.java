package org.waymark.goinglive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Absences;
import org.waymark.access.Role;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;

/** The teams and the staff whom the files may name. */
@Component
class Authority {

    private final Teams teams;
    private final Workers workers;
    private final Absences absences;

    Authority(Teams teams, Workers workers, Absences absences) {
        this.teams = teams;
        this.workers = workers;
        this.absences = absences;
    }

    /** Teams and staff at this moment. */
    Book open() {
        return new Book(
                teams.findAll(), workers.findByActiveTrueOrderByDisplayName(), Set.copyOf(absences.longAbsentToday()));
    }

    /** The name of a team, as an example; empty before the first team is set up. */
    String anyTeam() {
        return teams.findAll().stream()
                .map(Team::name)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Looks names up in one reading of the staff. */
    static class Book {

        private final Map<String, Long> teams = new TreeMap<>();
        private final Map<String, List<Worker>> staff;
        private final Set<String> away;

        Book(List<Team> teams, List<Worker> staff, Set<String> away) {
            teams.forEach(team -> this.teams.put(key(team.name()), team.id()));
            Map<String, List<Worker>> byName =
                    new HashMap<>(staff.stream().collect(Collectors.groupingBy(worker -> key(worker.displayName()))));
            staff.forEach(worker -> byName.put(key(worker.username()), List.of(worker)));
            this.staff = byName;
            this.away = away;
        }

        Optional<Long> team(String name) {
            return Optional.ofNullable(name).map(Book::key).map(teams::get);
        }

        /** The one person of that user name or full name; empty where there is none, or more than one. */
        Optional<Worker> worker(String name) {
            if (name == null) return Optional.empty();
            List<Worker> found = staff.getOrDefault(key(name), List.of());
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        /** Whether the person may hold a case today. */
        boolean holdsCases(Worker worker) {
            return worker.qualified() && worker.has(Role.SOCIAL_WORKER) && !away.contains(worker.username());
        }

        private static String key(String name) {
            return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
        }
    }
}
