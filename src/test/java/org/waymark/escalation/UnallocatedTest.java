package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.allocation.Allocation;
import org.waymark.allocation.Allocations;
import org.waymark.allocation.CaseUnallocated;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;

@WaymarkTest
class UnallocatedTest {

    private final ApplicationContext beans;
    private final TestClock clock;
    private final Jobs jobs;

    @Autowired
    UnallocatedTest(ApplicationContext beans, TestClock clock, Jobs jobs) {
        this.beans = beans;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Test
    void aChildWithoutAWorkerIsPutToTheManagerAndTheNoticesGetAClock() {
        CaseOfOneChild child = takenOn(Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
        passes(child, "2026-04-09T00:00");
        Breach breach = child.breaches().get(0);
        assertThat(breach.kind()).isEqualTo(Breach.UNALLOCATED);
        assertThat(breach.role()).isEqualTo("team-manager");
        assertThat(breach.taskId()).isNotNull();
        assertThat(child.deadlines("case-allocated").get(0).state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(child.deadlines("unallocated-written-notice").get(0).dueAt())
                .isEqualTo(WorkingCalendar.endOf(LocalDate.parse("2026-04-10")));
        passes(child, "2026-04-11T10:00");
        assertThat(child.breaches().get(0).role()).isEqualTo("service-manager");
        assertThat(child.running("unallocated-case")).isEqualTo(1);
        assertThat(child.running("allocation")).isEqualTo(1);
    }

    @Test
    void aNamedWorkerEndsIt() {
        CaseOfOneChild child = takenOn(Role.TEAM_MANAGER);
        passes(child, "2026-04-09T00:00");
        child.happened("case-allocated", "2026-04-09T11:00");
        assertThat(child.breaches().get(0).state()).isEqualTo(Breach.CLOSED);
        assertThat(child.running("unallocated-case")).isZero();
        Deadline deadline = child.deadlines("case-allocated").get(0);
        assertThat(deadline.state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(deadline.watcher()).isNull();
        assertThat(child.deadlines("unallocated-written-notice").get(0).isOpen())
                .isFalse();
    }

    @Test
    void theNoticesHaveABreachOfTheirOwn() {
        CaseOfOneChild child = takenOn(Role.TEAM_MANAGER);
        passes(child, "2026-04-09T00:00");
        child.inTransaction(() -> {
            Breach breach = beans.getBean(Breaches.class)
                    .findById(child.breaches().get(0).id())
                    .orElseThrow();
            beans.getBean(BreachBook.class)
                    .answer(
                            breach,
                            new Answer(Answer.Kind.ANSWER, "vacancy", "No", LocalDate.parse("2026-04-20")),
                            child.record("answer-unallocated", "manager"));
            child.complete("answer-unallocated", Map.of());
            return null;
        });
        passes(child, "2026-04-11T10:00");
        assertThat(child.breaches()).extracting(Breach::milestone).contains("unallocated-written-notice");
        assertThat(child.running("unallocated-case")).isEqualTo(1);
    }

    @Test
    void aCaseWithAWorkerIsNotReported() {
        CaseOfOneChild child = takenOn(Role.TEAM_MANAGER);
        allocate(child);
        passes(child, "2026-04-09T00:00");
        assertThat(child.running("unallocated-case")).isZero();
    }

    @Test
    void aWorkerWhoIsLostLeavesTheChildToTheManagerAtOnceAndOnce() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.inTransaction(() -> {
            beans.publishEvent(new CaseUnallocated(child.id(), "somebody", "left"));
            beans.publishEvent(new CaseUnallocated(child.id(), "somebody", "left"));
            return null;
        });
        assertThat(child.running("unallocated-case")).isEqualTo(1);
        jobs.runDue(child.ids());
        assertThat(child.breaches()).hasSize(1);
        assertThat(child.breaches().get(0).deadlineId()).isNull();
    }

    @Test
    void aDateCorrectedAfterwardsIsWatchedUntilItsNewEnd() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        var first = child.happened("case-taken-on", "2026-04-01T10:00");
        child.happened("case-taken-on", "2026-04-07T08:00");
        child.start("allocation", Map.of());
        passes(child, "2026-04-07T09:00");
        assertThat(child.running("unallocated-case")).isEqualTo(1);
        child.withdraw(first);
        assertThat(child.running("unallocated-case")).isZero();
        passes(child, "2026-04-09T00:00");
        assertThat(child.running("unallocated-case")).isEqualTo(1);
        assertThat(child.escalations("case-allocated")).isZero();
        assertThat(child.deadlines("case-allocated").get(0).watcher())
                .isEqualTo(beans.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("unallocated-case")
                        .processInstanceBusinessKey(child.id().toString())
                        .singleResult()
                        .getId());
    }

    private void allocate(CaseOfOneChild child) {
        String worker = child.hire(Role.SOCIAL_WORKER);
        child.inTransaction(() ->
                beans.getBean(Allocations.class).save(new Allocation(child.id(), worker, clock.instant(), "manager")));
    }

    private CaseOfOneChild takenOn(Role... held) {
        CaseOfOneChild child = new CaseOfOneChild(beans, held);
        child.happened("case-taken-on", "2026-04-07T08:30");
        child.start("allocation", Map.of());
        return child;
    }

    private void passes(CaseOfOneChild child, String london) {
        clock.moveTo(LocalDateTime.parse(london));
        jobs.runDue(child.ids());
    }
}
