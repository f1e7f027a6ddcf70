package org.waymark.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Absences;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEvents;

/**
 * Guards the naming of a worker for a case. Enquiries and plans go to qualified social workers trained for section 47
 * (Climbie R43); work that an untrained person has already done is recorded all the same, elsewhere.
 */
@Component
public class AllocationRules {

    /** Fields that name the worker of an enquiry. */
    static final String ENQUIRY_WORKER = "enquiryWorker";

    /** Fields that name the worker of the case. */
    static final List<String> CASE_WORKER = List.of("allocatedWorker", "leadSocialWorker");

    private final Workers workers;
    private final Teams teams;
    private final Absences absences;
    private final CaseEvents events;

    AllocationRules(Workers workers, Teams teams, Absences absences, CaseEvents events) {
        this.workers = workers;
        this.teams = teams;
        this.absences = absences;
        this.events = events;
    }

    /**
     * What stands against the workers named in the answers for this case.
     *
     * @param values the typed answers for this child, shared ones included
     * @return sentences that say what to do; empty when nothing stands against them
     */
    public List<String> problems(Long episodeId, Map<String, Object> values) {
        List<String> problems = new ArrayList<>();
        if (values.get(ENQUIRY_WORKER) instanceof String username)
            problem(username, true, "a section 47 enquiry").ifPresent(problems::add);
        boolean planned =
                "plan".equals(values.get("conferenceDecision")) || "plan".equals(values.get("transferOutcome"));
        for (String field : CASE_WORKER) {
            if (values.get(field) instanceof String username)
                problem(username, planned || needsTraining(episodeId), "a case with an enquiry or a plan")
                        .ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<String> problem(String username, boolean training, String work) {
        Worker worker = workers.findById(username).orElse(null);
        if (worker == null || !WorkerLists.isSocialWorker(worker))
            return Optional.of("A case is held by a named, qualified social worker. Choose one from the list.");
        if (absences.longAbsentToday().contains(username))
            return Optional.of(worker.displayName() + " is away for long. Choose somebody who is at work.");
        if (!training || worker.mayEnquire()) return Optional.empty();
        return Optional.of(worker.displayName() + " is not trained for section 47 enquiries and cannot be given " + work
                + ". " + trained());
    }

    private String trained() {
        Map<Long, String> teamNames = teams.findAll().stream().collect(Collectors.toMap(Team::id, Team::name));
        var away = absences.longAbsentToday();
        Map<String, List<String>> byTeam = new TreeMap<>();
        for (Worker worker : workers.findByActiveTrueOrderByDisplayName()) {
            if (!WorkerLists.isSocialWorker(worker) || !worker.mayEnquire() || away.contains(worker.username()))
                continue;
            byTeam.computeIfAbsent(teamNames.getOrDefault(worker.teamId(), "no team"), team -> new ArrayList<>())
                    .add(worker.displayName());
        }
        if (byTeam.isEmpty()) return "Nobody at work now is: ask the service manager for a trained worker.";
        return "Choose one who is: "
                + byTeam.entrySet().stream()
                        .map(team -> String.join(", ", team.getValue()) + " (" + team.getKey() + ")")
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** Whether an enquiry, a conference to come or a plan is going on in the case. */
    private boolean needsTraining(Long episodeId) {
        boolean enquiry = false;
        boolean conference = false;
        boolean plan = false;
        for (CaseEvent event : events.findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(episodeId)) {
            switch (event.eventType()) {
                case "section-47-initiated" -> enquiry = true;
                case "s47-outcome" -> enquiry = false;
                case "conference-decided" -> conference = true;
                case "icpc-held", "no-conference-needed" -> conference = false;
                case "plan-started" -> plan = true;
                case "plan-ended" -> plan = false;
                default -> {}
            }
        }
        return enquiry || conference || plan;
    }
}
