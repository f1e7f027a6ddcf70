package org.waymark.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.access.Role;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.Episodes;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.referral.Contacts;
import org.waymark.worklist.AnytimeRecords;
import org.waymark.worklist.OpenTask;
import org.waymark.worklist.Tasks;
import org.waymark.worklist.WorkItem;
import org.waymark.worklist.WorkItems;

/**
 * Tells the invented families' stories through the real services, each step by the person whose job it is and at the moment
 * it is said to have happened, so that every deadline, breach and escalation is what the product itself makes of them.
 */
@Component
public class DemonstrationCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCases.class);

    private final Contacts contacts;
    private final Tasks tasks;
    private final AnytimeRecords anytime;
    private final WorkItems items;
    private final Episodes episodes;
    private final Workers workers;
    private final Teams teams;
    private final SampleAnswers answers;
    private final PastTimers timers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DemonstrationCases(
            Contacts contacts,
            Tasks tasks,
            AnytimeRecords anytime,
            WorkItems items,
            Episodes episodes,
            Workers workers,
            Teams teams,
            SampleAnswers answers,
            PastTimers timers,
            WorkingCalendar calendar,
            Clock clock) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.anytime = anytime;
        this.items = items;
        this.episodes = episodes;
        this.workers = workers;
        this.teams = teams;
        this.answers = answers;
        this.timers = timers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Makes the cases, unless there are any already. The clock runs through the past meanwhile and is at the present after.
     *
     * @return how many steps of the stories could not be taken; none, unless a model or form has changed
     */
    public int makeWhereThereAreNone() {
        if (episodes.count() > 0) return 0;
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.LONDON);
        List<Step> steps = Stories.upTo(today, calendar).stream()
                .flatMap(story -> story.steps().stream())
                .filter(step -> step.at().isBefore(now))
                .sorted(Comparator.comparing(Step::at))
                .toList();
        Map<Story, Set<Long>> families = new HashMap<>();
        int missed = 0;
        try {
            timers.startAt(steps.get(0).at());
            for (Step step : steps) {
                timers.moveTo(step.at());
                try {
                    take(step, families.computeIfAbsent(step.story(), story -> new LinkedHashSet<>()));
                } catch (RuntimeException untold) {
                    missed++;
                    LOG.warn(
                            "The demonstration could not take its step {}: {}", step.activityId(), untold.getMessage());
                }
            }
            timers.moveTo(now);
        } finally {
            timers.arrive();
        }
        return missed;
    }

    private void take(Step step, Set<Long> family) {
        switch (step.activityId()) {
            case "contact-received" -> family.addAll(contact(step));
            case "emergency", "new-information", "new-concern" -> family.forEach(episode -> tell(step, episode));
            default -> work(step, family);
        }
    }

    private List<Long> contact(Step step) {
        Form form = contacts.form();
        FormContext context = contacts.context();
        Contacts.Taken taken = contacts.record(
                person(Role.DUTY_WORKER, step.story().team()), answers.fill(form, context, step.told()));
        return taken.episodeIds();
    }

    private void tell(Step step, Long episodeId) {
        Form form = anytime.form(episodeId, step.activityId());
        anytime.record(
                episodeId,
                step.activityId(),
                person(Role.DUTY_WORKER, step.story().team()),
                answers.fill(form, anytime.context(form, episodeId), step.told()));
    }

    private void work(Step step, Set<Long> family) {
        Set<Long> open = new LinkedHashSet<>(family);
        boolean any = false;
        while (!open.isEmpty()) {
            Optional<WorkItem> next = open.stream()
                    .flatMap(episode -> items.findByEpisodeIdOrderByCreatedAt(episode).stream())
                    .filter(item -> item.activityId().equals(step.activityId()))
                    .findFirst();
            if (next.isEmpty()) break;
            any = true;
            Viewer person = person(next.get(), step.story().team());
            OpenTask task = tasks.open(next.get().taskId(), person);
            List<Long> together =
                    task.together().stream().map(WorkItem::episodeId).toList();
            Map<String, Object> told = new HashMap<>(step.told());
            told.put("allocatedTeam", team(step.story().team()).id().toString());
            tasks.complete(next.get().taskId(), person, answers.fill(task.form(), task.context(), told), together);
            together.forEach(open::remove);
        }
        if (!any) throw new IllegalStateException("no such task is open");
    }

    private Viewer person(WorkItem item, String team) {
        if (item.assignee() != null)
            return Viewer.of(workers.findById(item.assignee()).orElseThrow());
        return item.roleCodes().stream()
                .map(Role::of)
                .max(Comparator.comparing(role -> role == Role.SOCIAL_WORKER))
                .map(role -> person(role, team))
                .orElseThrow();
    }

    private Viewer person(Role role, String team) {
        List<Worker> holders = workers.withRole(role.code());
        return holders.stream()
                .filter(worker -> team(team).id().equals(worker.teamId()))
                .findFirst()
                .or(() -> holders.stream().findFirst())
                .map(Viewer::of)
                .orElseThrow();
    }

    private Team team(String name) {
        return teams.findAll().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
