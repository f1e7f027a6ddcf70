package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.engine.CaseContext;
import org.waymark.escalation.Breach;
import org.waymark.escalation.CaseOfOneChild;
import org.waymark.form.Form;
import org.waymark.form.FormField;

@WaymarkTest
class RegisterTest {

    private final ApplicationContext beans;
    private final TestClock clock;
    private final Jobs jobs;

    @Autowired
    RegisterTest(ApplicationContext beans, TestClock clock, Jobs jobs) {
        this.beans = beans;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Test
    void theDatedHistoryOfPracticeComesOutOfTheRegister() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        clock.moveTo(LocalDateTime.parse("2026-04-02T17:00"));
        child.happened("contact-received", "2026-04-02T16:40");
        child.happened("assessment-due", "2026-04-02T16:40");
        assertDue(child, "referral-decision", "2026-04-07");
        assertDue(child, "assessment-complete", "2026-06-10");
        assertThat(due(child, "contact-screening")).isEqualTo(london("2026-04-03T16:40"));
        clock.moveTo(LocalDateTime.parse("2026-04-08T12:00"));
        child.happened("section-47-initiated", "2026-04-08T11:00");
        clock.moveTo(LocalDateTime.parse("2026-04-10T12:00"));
        child.happened("section-47-initiated", "2026-04-10T11:00");
        assertDue(child, "icpc-held", "2026-04-29");
        assertDue(child, "assessment-complete", "2026-06-10");
        CaseOfOneChild brother = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        brother.happened("section-47-initiated", "2026-04-10T11:00");
        assertDue(brother, "icpc-held", "2026-05-01");
        CaseRecord arranged = record(child, "icpc-scheduled", LocalDate.parse("2026-04-24"), null);
        assertDue(child, "sw-report-to-parents-icpc", "2026-04-21");
        correct(child, arranged, "icpc-scheduled", LocalDate.parse("2026-04-27"));
        assertDue(child, "sw-report-to-parents-icpc", "2026-04-22");
        assertDue(child, "icpc-held", "2026-04-29");
        clock.moveTo(LocalDateTime.parse("2026-04-27T17:00"));
        record(child, "icpc-held plan-started", LocalDate.parse("2026-04-27"), null);
        assertDue(child, "core-group-first", "2026-05-12");
        assertDue(child, "rcpc-first", "2026-07-27");
        assertDue(child, "assessment-complete", "2026-06-10");
    }

    @Test
    void aDeadlineKeepsWhatExplainsIt() {
        CaseOfOneChild child = new CaseOfOneChild(beans);
        CaseEvent start = child.happened("section-47-initiated", "2026-04-07T08:00");
        Deadline deadline = open(child, "icpc-held");
        assertThat(deadline.startEventId()).isEqualTo(start.id());
        assertThat(deadline.authority()).contains("Working Together");
        assertThat(deadline.legalClass()).isEqualTo("guidance");
        assertThat(deadline.limit().words()).isEqualTo("15 working days");
        assertThat(deadline.calendarVersion()).startsWith("ew-2019-2028-");
        assertThat(deadline.ruleVersion()).contains("/");
        assertThat(deadline.warningAt()).isBefore(deadline.dueAt());
    }

    @Test
    void aCorrectedStartMovesTheDeadlineAndItsTimer() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        CaseRecord record = record(child, "harm-suspected", moment("2026-04-07T08:00"), null);
        child.start("strategy-discussion", Map.of());
        Long id = open(child, "strategy-discussion").id();
        correct(child, record, "harm-suspected", moment("2026-04-07T08:45"));
        assertThat(open(child, "strategy-discussion").id()).isEqualTo(id);
        assertThat(timers(child, "strategy-discussion")).containsExactly(london("2026-04-08T08:45"));
        assertThat(child.deadlines("strategy-discussion")).hasSize(1);
    }

    @Test
    void aCorrectionThatTakesTheLatenessAwayWithdrawsTheBreachAndIsWatchedAgain() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        CaseRecord record = record(child, "harm-suspected", moment("2026-04-05T08:00"), null);
        child.start("strategy-discussion", Map.of());
        jobs.runDue(child.ids());
        assertThat(child.breaches()).extracting(Breach::state).containsExactly(Breach.OPEN);
        correct(child, record, "harm-suspected", moment("2026-04-07T08:00"));
        assertThat(child.breaches()).extracting(Breach::state).containsExactly(Breach.WITHDRAWN);
        assertThat(open(child, "strategy-discussion").state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(child.escalations("strategy-discussion")).isZero();
        CaseRecord again = newest(child);
        correct(child, again, "harm-suspected", moment("2026-04-07T08:30"));
        assertThat(jobs.of(child.ids()))
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(london("2026-04-08T08:30"));
        clock.moveTo(LocalDateTime.parse("2026-04-08T08:31"));
        jobs.runDue(child.ids());
        assertThat(child.breaches()).extracting(Breach::state).containsExactly(Breach.WITHDRAWN, Breach.OPEN);
        assertThat(child.escalations("strategy-discussion")).isEqualTo(1);
    }

    @Test
    void aCorrectionThatLeavesItLateKeepsTheBreach() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        CaseRecord record = record(child, "harm-suspected", moment("2026-04-05T08:00"), null);
        child.start("strategy-discussion", Map.of());
        jobs.runDue(child.ids());
        correct(child, record, "harm-suspected", moment("2026-04-05T09:00"));
        assertThat(child.breaches()).extracting(Breach::state).containsExactly(Breach.OPEN);
        assertThat(child.breaches().get(0).dueAt()).isEqualTo(london("2026-04-06T09:00"));
        assertThat(open(child, "strategy-discussion").state()).isEqualTo(DeadlineState.BREACHED);
    }

    @Test
    void aTimerWithoutAClockWaitsAndIsShownToTheOperatorUntilTheClockStarts() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.start("strategy-discussion", Map.of());
        UnstartedTimers unstarted = beans.getBean(UnstartedTimers.class);
        assertThat(unstarted.existsByEpisodeIdAndMilestone(child.id(), "strategy-discussion"))
                .isTrue();
        assertThat(timers(child, "strategy-discussion")).containsExactly(StageTimers.NEVER);
        child.happened("harm-suspected", "2026-04-07T08:30");
        assertThat(timers(child, "strategy-discussion")).containsExactly(london("2026-04-08T08:30"));
        assertThat(unstarted.existsByEpisodeIdAndMilestone(child.id(), "strategy-discussion"))
                .isFalse();
    }

    @Test
    void aDeadlineOpenedInTheSameTransactionIsSeenByATimer() {
        CaseOfOneChild child = new CaseOfOneChild(beans);
        Date due = child.inTransaction(() -> {
            child.happened("section-47-initiated", "2026-04-07T08:00");
            return beans.getBean(DeadlineVocabulary.class).due(context(child), "icpc-held");
        });
        assertThat(due.toInstant()).isEqualTo(WorkingCalendar.endOf(LocalDate.parse("2026-04-28")));
    }

    @Test
    void aSecondStartOfARunningClockDoesNothing() {
        CaseOfOneChild child = new CaseOfOneChild(beans);
        child.happened("plan-started", "2026-04-01T10:00");
        child.happened("plan-started", "2026-04-06T10:00");
        assertDue(child, "core-group-first", "2026-04-17");
        assertThat(child.deadlines("core-group-first"))
                .extracting(Deadline::state)
                .containsExactlyInAnyOrder(DeadlineState.RUNNING, DeadlineState.SUPERSEDED);
    }

    @Test
    void aCoreGroupOfOneFieldMeetsTheOldClockAndStartsTheNext() {
        CaseOfOneChild child = new CaseOfOneChild(beans);
        child.happened("plan-started", "2026-03-30T10:00");
        record(child, "core-group-held core-group-first core-group-repeat", LocalDate.parse("2026-04-02"), null);
        assertThat(child.deadlines("core-group-first").get(0).state()).isEqualTo(DeadlineState.MET);
        assertDue(child, "core-group-repeat", "2026-05-14");
        record(child, "core-group-held core-group-first core-group-repeat", LocalDate.parse("2026-04-07"), null);
        assertDue(child, "core-group-repeat", "2026-05-19");
    }

    @Test
    void twoPeopleWhoRecordAtOnceStartOneClock() throws Exception {
        CaseOfOneChild child = new CaseOfOneChild(beans);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<CaseEvent>> recorded =
                    people.invokeAll(Collections.nCopies(4, () -> child.happened("plan-started", "2026-04-01T10:00")));
            for (Future<CaseEvent> each : recorded) each.get();
        } finally {
            people.shutdown();
        }
        assertDue(child, "core-group-first", "2026-04-17");
        assertThat(child.deadlines("core-group-first")).hasSize(4);
    }

    @Test
    void randomRecordingCorrectionAndWithdrawalEndInTheRegisterOfTheEventsThatCount() {
        long seed = Long.getLong("waymark.seed", 98L);
        Random random = new Random(seed);
        for (int round = 0; round < 15; round++) {
            CaseOfOneChild child = new CaseOfOneChild(beans);
            List<CaseRecord> records = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                String type = List.of("plan-started", "cp-visit", "core-group-held core-group-repeat", "plan-ended")
                        .get(random.nextInt(step < 8 ? 3 : 4));
                LocalDate day = LocalDate.parse("2026-01-05").plusDays(random.nextInt(90));
                if (records.isEmpty() || random.nextInt(3) > 0) {
                    records.add(record(child, type, day, null));
                } else {
                    CaseRecord old = records.remove(random.nextInt(records.size()));
                    records.add(correct(child, old, old.title(), day));
                }
            }
            assertThat(open(child)).as("seed %d, round %d", seed, round).isEqualTo(reckonedAfresh(child));
        }
    }

    /** Plays the events that count into an empty case, in the order in which they happened. */
    private String reckonedAfresh(CaseOfOneChild child) {
        CaseOfOneChild fresh = new CaseOfOneChild(beans);
        Map<Long, List<CaseEvent>> byRecord = beans
                .getBean(CaseEvents.class)
                .findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(child.id())
                .stream()
                .collect(Collectors.groupingBy(CaseEvent::recordId, LinkedHashMap::new, Collectors.toList()));
        byRecord.values().stream()
                .sorted((one, other) ->
                        one.get(0).happenedAt().compareTo(other.get(0).happenedAt()))
                .forEach(events -> record(
                        fresh,
                        events.stream().map(CaseEvent::eventType).collect(Collectors.joining(" ")),
                        WorkingCalendar.dateOf(events.get(0).happenedAt()),
                        null));
        return open(fresh);
    }

    private String open(CaseOfOneChild child) {
        return beans.getBean(Deadlines.class).findByEpisodeIdOrderByDueAt(child.id()).stream()
                .filter(Deadline::isOpen)
                .map(deadline -> deadline.milestone() + " " + deadline.dueAt())
                .sorted()
                .toList()
                .toString();
    }

    private CaseRecord record(CaseOfOneChild child, String events, Object when, String instance) {
        return child.inTransaction(() -> beans.getBean(CaseFile.class).record(entry(child, events, when, instance)));
    }

    private CaseRecord correct(CaseOfOneChild child, CaseRecord record, String events, Object when) {
        return child.inTransaction(() ->
                beans.getBean(CaseFile.class).replace(record.id(), entry(child, events, when, null), "wrong date"));
    }

    private CaseRecord newest(CaseOfOneChild child) {
        return beans.getBean(org.waymark.casefile.CaseRecords.class)
                .findById(beans.getBean(CaseEvents.class)
                        .findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(child.id())
                        .get(0)
                        .recordId())
                .orElseThrow();
    }

    private CaseFile.Entry entry(CaseOfOneChild child, String events, Object when, String instance) {
        return new CaseFile.Entry(
                new OneDate(events),
                events,
                "activity",
                "tester",
                new HashMap<>(Map.of("heldAt", when)),
                Map.of(child.id(), new CaseFile.Part(Map.of(), instance, null)),
                null);
    }

    /** A form with one field, whose date is the date of these events. */
    private record OneDate(String events) implements Form {
        @Override
        public String id() {
            return "test.one-date";
        }

        @Override
        public List<FormField> fields() {
            return List.of(new FormField("heldAt", "datetime", "date", "When?", false, Map.of("event", events)));
        }

        @Override
        public List<FormField> rowFields(String listKey) {
            return List.of();
        }

        @Override
        public String version() {
            return "1";
        }
    }

    private List<Instant> timers(CaseOfOneChild child, String milestone) {
        return jobs.of(child.ids()).stream()
                .filter(job -> job.getDuedate() != null)
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .toList();
    }

    private Deadline open(CaseOfOneChild child, String milestone) {
        List<Deadline> open =
                child.deadlines(milestone).stream().filter(Deadline::isOpen).toList();
        assertThat(open).as(milestone).hasSize(1);
        return open.get(0);
    }

    private Instant due(CaseOfOneChild child, String milestone) {
        return open(child, milestone).dueAt();
    }

    private void assertDue(CaseOfOneChild child, String milestone, String day) {
        assertThat(due(child, milestone)).as(milestone).isEqualTo(WorkingCalendar.endOf(LocalDate.parse(day)));
    }

    private static CaseContext context(CaseOfOneChild child) {
        return new CaseContext() {
            @Override
            public Long episodeId() {
                return child.id();
            }

            @Override
            public String processInstanceId() {
                return null;
            }

            @Override
            public Object variable(String name) {
                return null;
            }

            @Override
            public void variable(String name, Object value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ZonedDateTime moment(String london) {
        return LocalDateTime.parse(london).atZone(WorkingCalendar.LONDON);
    }

    private static Instant london(String moment) {
        return moment(moment).toInstant();
    }
}
