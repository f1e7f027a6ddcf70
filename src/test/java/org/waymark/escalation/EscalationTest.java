package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.access.StaffChanges;
import org.waymark.casefile.CaseEvent;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;

@WaymarkTest
class EscalationTest {

    private final ApplicationContext beans;
    private final TestClock clock;
    private final Jobs jobs;

    @Autowired
    EscalationTest(ApplicationContext beans, TestClock clock, Jobs jobs) {
        this.beans = beans;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Test
    void aDeadlineThatPassesIsPutToTheManager() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
        passes(child, "2026-04-08T10:00");
        Breach breach = only(child);
        assertThat(breach.milestone()).isEqualTo("strategy-discussion");
        assertThat(breach.alarmClass()).isEqualTo("statutory");
        assertThat(breach.state()).isEqualTo(Breach.OPEN);
        assertThat(breach.role()).isEqualTo("team-manager");
        assertThat(breach.rung()).isEqualTo(2);
        assertThat(breach.taskId()).isNotNull();
        assertThat(breach.answerBy()).isEqualTo(end("2026-04-09"));
        assertThat(deadline(child).state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(deadline(child).watcher()).isEqualTo(breach.processInstanceId());
        assertThat(child.running("strategy-discussion")).isEqualTo(1);
    }

    @Test
    void unansweredItClimbsAndAnEmptyPostIsPassedOver() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER, Role.HEAD_OF_SERVICE);
        passes(child, "2026-04-08T10:00");
        passes(child, "2026-04-10T10:00");
        Breach breach = only(child);
        assertThat(breach.role()).isEqualTo("head-of-service");
        assertThat(breach.rung()).isEqualTo(4);
        passes(child, "2026-05-10T10:00");
        assertThat(only(child).role()).isEqualTo("head-of-service");
        assertThat(only(child).rung()).isEqualTo(4);
        assertThat(only(child).taskId()).isNotNull();
        assertThat(beans.getBean(BreachSteps.class)
                        .findByBreachIdOrderById(only(child).id()))
                .extracting(BreachStep::step)
                .startsWith("skipped", "opened", "skipped", "climbed", "asked-again")
                .containsOnlyOnce("climbed");
    }

    @Test
    void anEmptyFirstPostIsPassedOverAtOnce() {
        CaseOfOneChild child = suspectedHarm(Role.SERVICE_MANAGER);
        passes(child, "2026-04-08T10:00");
        assertThat(only(child).role()).isEqualTo("service-manager");
        assertThat(only(child).rung()).isEqualTo(3);
        assertThat(steps(child))
                .extracting(BreachStep::step, BreachStep::role)
                .containsExactly(
                        tuple("skipped", "deputy-team-manager"),
                        tuple("skipped", "team-manager"),
                        tuple("opened", "service-manager"));
    }

    @Test
    void aManagerLongAbsentIsPassedOverAndOneBackAgainIsAsked() {
        CaseOfOneChild child = suspectedHarm(Role.SERVICE_MANAGER);
        String away = child.hire(Role.TEAM_MANAGER);
        child.inTransaction(() -> {
            beans.getBean(StaffChanges.class)
                    .longAbsent(away, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), "ill", "tester");
            return null;
        });
        passes(child, "2026-04-08T10:00");
        assertThat(only(child).role()).isEqualTo("service-manager");
        CaseOfOneChild later = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        assertThat(beans.getBean(Rungs.class).from(1, "statutory", later.id()).role())
                .isEqualTo("team-manager");
    }

    @Test
    void whereNobodyIsLeftTheLastRoleKeepsItAndItIsNeverLost() {
        CaseOfOneChild child = suspectedHarm();
        passes(child, "2026-04-08T10:00");
        assertThat(only(child).state()).isEqualTo(Breach.OPEN);
        assertThat(only(child).taskId()).isNotNull();
        passes(child, "2026-06-08T10:00");
        assertThat(only(child).taskId()).isNotNull();
        assertThat(only(child).role()).isEqualTo("head-of-service");
    }

    @Test
    void anAnsweredBreachWaitsForTheDeedAndClosesWithIt() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
        passes(child, "2026-04-08T10:00");
        answer(child, LocalDate.of(2026, 4, 10));
        assertThat(only(child).state()).isEqualTo(Breach.ANSWERED);
        assertThat(only(child).taskId()).isNull();
        child.happened("strategy-discussion", "2026-04-08T12:00");
        assertThat(only(child).state()).isEqualTo(Breach.CLOSED);
        assertThat(only(child).reasonCode()).isEqualTo("overlooked");
        assertThat(deadline(child).state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(deadline(child).watcher()).isNull();
        assertThat(child.escalations("strategy-discussion")).isZero();
    }

    @Test
    void aBrokenPromiseClimbs() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
        passes(child, "2026-04-08T10:00");
        answer(child, LocalDate.of(2026, 4, 10));
        passes(child, "2026-04-10T23:00");
        assertThat(only(child).state()).isEqualTo(Breach.ANSWERED);
        passes(child, "2026-04-11T00:30");
        assertThat(only(child).state()).isEqualTo(Breach.OPEN);
        assertThat(only(child).role()).isEqualTo("service-manager");
    }

    @Test
    void whatIsDoneBeforeTheAnswerStillWantsAnAnswerAndThenCloses() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER);
        passes(child, "2026-04-08T10:00");
        child.happened("strategy-discussion", "2026-04-08T12:00");
        assertThat(only(child).state()).isEqualTo(Breach.OPEN);
        answer(child, LocalDate.of(2026, 4, 10));
        assertThat(only(child).state()).isEqualTo(Breach.CLOSED);
        assertThat(child.escalations("strategy-discussion")).isZero();
    }

    @Test
    void whatWasDoneInTimeAndRecordedLateWasNeverABreach() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER);
        passes(child, "2026-04-08T10:00");
        child.happened("strategy-discussion", "2026-04-07T15:00");
        assertThat(only(child).state()).isEqualTo(Breach.WITHDRAWN);
        assertThat(deadline(child).state()).isEqualTo(DeadlineState.MET);
        assertThat(deadline(child).recordedLate()).isTrue();
        assertThat(child.escalations("strategy-discussion")).isZero();
    }

    @Test
    void whatWasThoughtDoneLateAndWasDoneInTimeIsNoLongerAsked() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER);
        passes(child, "2026-04-08T10:00");
        child.happened("strategy-discussion", "2026-04-08T12:00");
        assertThat(only(child).state()).isEqualTo(Breach.OPEN);
        child.happened("strategy-discussion", "2026-04-07T15:00");
        assertThat(deadline(child).state()).isEqualTo(DeadlineState.MET);
        assertThat(only(child).state()).isEqualTo(Breach.WITHDRAWN);
        assertThat(child.escalations("strategy-discussion")).isZero();
    }

    @Test
    void whatIsDoneLateBeforeAnybodyIsAskedIsNotWatchedAnyMore() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.happened("harm-suspected", "2026-04-07T08:30");
        assertThat(child.escalations("strategy-discussion")).isEqualTo(1);
        clock.moveTo(LocalDateTime.parse("2026-04-09T10:00"));
        child.happened("strategy-discussion", "2026-04-08T12:00");
        assertThat(deadline(child).state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(child.escalations("strategy-discussion")).isZero();
        assertThat(child.breaches()).isEmpty();
    }

    @Test
    void aTimerToldTwiceOpensOneBreach() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER);
        child.start("strategy-discussion", Map.of());
        passes(child, "2026-04-08T10:00");
        assertThat(child.breaches()).hasSize(1);
        assertThat(child.escalations("strategy-discussion")).isEqualTo(1);
    }

    @Test
    void aWithdrawnStartWithdrawsTheBreach() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        CaseEvent harm = child.happened("harm-suspected", "2026-04-07T08:30");
        child.start("strategy-discussion", Map.of());
        passes(child, "2026-04-08T10:00");
        child.withdraw(harm);
        assertThat(only(child).state()).isEqualTo(Breach.WITHDRAWN);
        assertThat(deadline(child).state()).isEqualTo(DeadlineState.WITHDRAWN);
        assertThat(child.escalations("strategy-discussion")).isZero();
    }

    @Test
    void anEarlierStartWithdrawnLeavesTheLaterClockWatched() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        CaseEvent first = child.happened("harm-suspected", "2026-04-06T08:30");
        child.happened("harm-suspected", "2026-04-07T08:30");
        child.start("strategy-discussion", Map.of());
        passes(child, "2026-04-07T09:00");
        assertThat(only(child).state()).isEqualTo(Breach.OPEN);
        child.withdraw(first);
        assertThat(only(child).state()).isEqualTo(Breach.WITHDRAWN);
        Deadline second = child.deadlines("strategy-discussion").get(0);
        assertThat(second.state()).isEqualTo(DeadlineState.RUNNING);
        passes(child, "2026-04-08T08:00");
        assertThat(child.breaches()).hasSize(1);
        passes(child, "2026-04-08T09:00");
        assertThat(child.breaches()).hasSize(2);
        assertThat(child.breaches().get(1).state()).isEqualTo(Breach.OPEN);
    }

    @Test
    void theStepsOfABreachAreKept() {
        CaseOfOneChild child = suspectedHarm(Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
        passes(child, "2026-04-08T10:00");
        passes(child, "2026-04-10T10:00");
        answer(child, LocalDate.of(2026, 4, 13));
        child.happened("strategy-discussion", "2026-04-10T12:00");
        assertThat(beans.getBean(BreachSteps.class)
                        .findByBreachIdOrderById(only(child).id()))
                .extracting(BreachStep::step)
                .containsExactly("skipped", "opened", "climbed", "answered", "closed");
    }

    private CaseOfOneChild suspectedHarm(Role... held) {
        CaseOfOneChild child = new CaseOfOneChild(beans, held);
        child.happened("harm-suspected", "2026-04-07T08:30");
        child.start("strategy-discussion", Map.of());
        return child;
    }

    private void passes(CaseOfOneChild child, String london) {
        clock.moveTo(LocalDateTime.parse(london));
        jobs.runDue(child.ids());
    }

    private void answer(CaseOfOneChild child, LocalDate promised) {
        child.inTransaction(() -> {
            Breach breach = only(child);
            beans.getBean(BreachBook.class)
                    .answer(
                            beans.getBean(Breaches.class).findById(breach.id()).orElseThrow(),
                            new Answer(Answer.Kind.ANSWER, "overlooked", "It was overlooked.", promised),
                            child.record("answer-breach", "manager"));
            child.complete("answer-breach", Map.of());
            return null;
        });
        clock.forward(Duration.ofMinutes(1));
        jobs.runDue(child.ids());
    }

    private static Breach only(CaseOfOneChild child) {
        assertThat(child.breaches()).hasSize(1);
        return child.breaches().get(0);
    }

    private List<BreachStep> steps(CaseOfOneChild child) {
        return beans.getBean(BreachSteps.class)
                .findByBreachIdOrderById(only(child).id());
    }

    private static Deadline deadline(CaseOfOneChild child) {
        return child.deadlines("strategy-discussion").get(0);
    }

    private static Instant end(String date) {
        return WorkingCalendar.endOf(LocalDate.parse(date));
    }
}
