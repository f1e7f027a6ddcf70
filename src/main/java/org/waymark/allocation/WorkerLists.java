package org.waymark.allocation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Absences;
import org.waymark.access.Role;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.form.Option;
import org.waymark.form.OptionLists;

/** The people and teams that forms offer, each worker with the number of cases held: a choice is made with open eyes. */
@Component
public class WorkerLists implements OptionLists {

    private final Workers workers;
    private final Teams teams;
    private final Absences absences;
    private final Allocations allocations;

    WorkerLists(Workers workers, Teams teams, Absences absences, Allocations allocations) {
        this.workers = workers;
        this.teams = teams;
        this.absences = absences;
        this.allocations = allocations;
    }

    @Override
    public Map<String, List<Option>> lists() {
        Map<Long, String> teamNames = teams.findAll().stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<String, Long> cases = allocations.caseloads().stream()
                .collect(Collectors.toMap(Allocations.Caseload::getWorker, Allocations.Caseload::getCases));
        Set<String> away = absences.longAbsentToday();
        List<Worker> staff = workers.findByActiveTrueOrderByDisplayName();
        List<Worker> present = staff.stream()
                .filter(worker -> !away.contains(worker.username()))
                .toList();

        Map<String, List<Option>> lists = new LinkedHashMap<>();
        lists.put(
                "socialWorkers",
                options(
                        present,
                        WorkerLists::isSocialWorker,
                        worker -> label(worker, teamNames, cases)
                                + (worker.mayEnquire() ? "" : ", not trained for section 47 enquiries")));
        lists.put(
                "section47Workers",
                options(
                        present,
                        worker -> isSocialWorker(worker) && worker.mayEnquire(),
                        worker -> label(worker, teamNames, cases)));
        lists.put(
                "conferenceChairs", options(present, worker -> worker.has(Role.CONFERENCE_CHAIR), Worker::displayName));
        lists.put(
                "colleagues",
                options(
                        staff,
                        worker -> Role.working().stream().anyMatch(worker::has),
                        worker -> worker.displayName() + ", " + roles(worker) + place(worker, teamNames)));
        lists.put(
                "teams",
                teams.findAll().stream()
                        .sorted(Comparator.comparing(Team::name))
                        .map(team -> new Option(team.id().toString(), team.name()))
                        .toList());
        return lists;
    }

    static boolean isSocialWorker(Worker worker) {
        return worker.active() && worker.qualified() && worker.has(Role.SOCIAL_WORKER);
    }

    private static List<Option> options(List<Worker> from, Predicate<Worker> chosen, Function<Worker, String> label) {
        return from.stream()
                .filter(chosen)
                .map(worker -> new Option(worker.username(), label.apply(worker)))
                .toList();
    }

    private static String label(Worker worker, Map<Long, String> teamNames, Map<String, Long> cases) {
        long held = cases.getOrDefault(worker.username(), 0L);
        String load = held == 0 ? "no cases" : held == 1 ? "1 case" : held + " cases";
        return worker.displayName() + place(worker, teamNames) + ", " + load;
    }

    private static String place(Worker worker, Map<Long, String> teamNames) {
        return worker.teamId() == null ? "" : ", " + teamNames.get(worker.teamId());
    }

    private static String roles(Worker worker) {
        return worker.roleCodes().stream()
                .map(code -> Role.of(code).words())
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
