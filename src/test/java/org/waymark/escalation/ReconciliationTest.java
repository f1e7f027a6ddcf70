package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.deadline.Deadline;

@WaymarkTest
class ReconciliationTest {

    private static final String MILESTONE = "strategy-discussion";

    private final ApplicationContext beans;
    private final Reconciliation reconciliation;
    private final ReconciliationRound round;
    private final ManagementService management;
    private final TestClock clock;
    private final Jobs jobs;

    @Autowired
    ReconciliationTest(
            ApplicationContext beans,
            Reconciliation reconciliation,
            ReconciliationRound round,
            ManagementService management,
            TestClock clock,
            Jobs jobs) {
        this.beans = beans;
        this.reconciliation = reconciliation;
        this.round = round;
        this.management = management;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Test
    void aClockWhoseStageIsNotReachedIsWatchedUntilTheStagesOwnTimerTakesOver() {
        CaseOfOneChild child = suspectedHarm();
        assertThat(deadline(child).watcher()).isNotNull();
        assertThat(jobs.of(child.ids()))
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(deadline(child).dueAt());
        assertThat(differences(child)).isEmpty();
        String stage = child.start(MILESTONE, Map.of());
        assertThat(deadline(child).watcher()).isNull();
        assertThat(jobs.of(child.ids())).hasSize(1);
        assertThat(differences(child)).isEmpty();
        beans.getBean(RuntimeService.class).deleteProcessInstance(stage, "the stage is left");
        assertThat(deadline(child).watcher()).isNotNull();
        assertThat(jobs.of(child.ids())).hasSize(1);
        assertThat(differences(child)).isEmpty();
        passes(child, "2026-04-08T10:00");
        assertThat(child.breaches()).extracting(Breach::state).containsExactly(Breach.OPEN);
        assertThat(differences(child)).isEmpty();
    }

    @Test
    void aTimerThatNoClockNeedsNeverFires() {
        CaseOfOneChild child = suspectedHarm();
        child.start(MILESTONE, Map.of());
        child.start(MILESTONE, Map.of());
        assertThat(differences(child)).isEmpty();
        child.happened(MILESTONE, "2026-04-07T08:45");
        assertThat(jobs.of(child.ids()).stream().map(Job::getDuedate).filter(due -> due.before(Date.from(year(2100)))))
                .as("only the clock of the record's circulation, which the discussion started")
                .hasSize(1);
        assertThat(differences(child)).isEmpty();
    }

    @Test
    void aTimerAtAnotherDateIsFoundAndPutRight() {
        CaseOfOneChild child = suspectedHarm();
        child.start(MILESTONE, Map.of());
        Job timer = jobs.of(child.ids()).get(0);
        management.setJobDuedate(
                timer.getId(), Date.from(deadline(child).dueAt().plus(Duration.ofHours(1))));
        assertThat(differences(child)).singleElement().satisfies(difference -> {
            assertThat(difference.milestone()).isEqualTo(MILESTONE);
            assertThat(difference.repairable()).isTrue();
            assertThat(difference.words())
                    .isEqualTo("The timer fires on Wednesday 8 April 2026, 09:30, but the register says"
                            + " Wednesday 8 April 2026, 08:30.");
        });
        reconciliation.repair("kit.cogwheel");
        assertThat(differences(child)).isEmpty();
        assertThat(jobs.of(child.ids()).get(0).getDuedate().toInstant())
                .isEqualTo(deadline(child).dueAt());
    }

    @Test
    void aDeadlineWithoutATimerIsFoundAndPutRight() {
        CaseOfOneChild child = suspectedHarm();
        child.start(MILESTONE, Map.of());
        management.deleteJob(jobs.of(child.ids()).get(0).getId());
        assertThat(differences(child))
                .extracting(Difference::words)
                .containsExactly("No timer watches this deadline, which is due on Wednesday 8 April 2026, 08:30.");
        reconciliation.repair("kit.cogwheel");
        assertThat(differences(child)).isEmpty();
        passes(child, "2026-04-08T10:00");
        assertThat(child.breaches()).hasSize(1);
    }

    @Test
    void aWatcherThatIsGoneIsFoundAndPutRight() {
        CaseOfOneChild child = suspectedHarm();
        child.inTransaction(() -> {
            ReflectionTestUtils.invokeMethod(known(child), "watchedBy", "gone");
            return null;
        });
        assertThat(differences(child))
                .extracting(Difference::words)
                .containsExactlyInAnyOrder(
                        "The escalation that watched this deadline has ended, and nothing watches it now.",
                        "An escalation runs although nothing is left for it to watch or to answer.");
        reconciliation.repair("kit.cogwheel");
        assertThat(differences(child))
                .as("what is too much is left for a person to judge")
                .extracting(Difference::words)
                .containsExactly("An escalation runs although nothing is left for it to watch or to answer.");
    }

    @Test
    void aTimerTooManyIsFoundAndPutWhereItNeverFires() {
        CaseOfOneChild child = suspectedHarm();
        child.start(MILESTONE, Map.of());
        child.start(MILESTONE, Map.of());
        jobs.of(child.ids())
                .forEach(job -> management.setJobDuedate(
                        job.getId(), Date.from(deadline(child).dueAt())));
        assertThat(differences(child))
                .extracting(Difference::words)
                .containsExactly("A timer fires on Wednesday 8 April 2026, 08:30, but no running deadline needs it.");
        reconciliation.repair("kit.cogwheel");
        assertThat(differences(child)).isEmpty();
    }

    @Test
    void aManagerWhoIsAskedForNothingIsFound() {
        CaseOfOneChild child = suspectedHarm();
        child.start(MILESTONE, Map.of());
        passes(child, "2026-04-08T10:00");
        child.inTransaction(() -> {
            ReflectionTestUtils.setField(known(child), "state", org.waymark.deadline.DeadlineState.MET);
            return null;
        });
        assertThat(differences(child))
                .extracting(Difference::words)
                .contains("A manager is still asked, although the thing was done in time or need not be done.");
    }

    @Test
    void theNightsRoundRunsOnOneNodeAndIsKept() {
        clock.moveTo(LocalDateTime.parse("2026-04-20T02:30"));
        assertThat(round.run()).isTrue();
        assertThat(round.run()).as("another node").isFalse();
        Reconciliation.Run kept = reconciliation.last().orElseThrow();
        assertThat(kept.at()).isEqualTo(clock.instant());
        assertThat(kept.by()).isNull();
        assertThat(kept.found()).hasSize(Math.min(Reconciliation.MOST_KEPT, kept.differences()));
        clock.moveTo(LocalDateTime.parse("2026-04-21T02:30"));
        assertThat(round.run()).as("the next night").isTrue();
    }

    private CaseOfOneChild suspectedHarm() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.happened("harm-suspected", "2026-04-07T08:30");
        return child;
    }

    /** Those of this case only: the database is shared with other tests. */
    private List<Difference> differences(CaseOfOneChild child) {
        return reconciliation.run("tester").found().stream()
                .filter(difference -> child.id().equals(difference.episodeId()))
                .toList();
    }

    private void passes(CaseOfOneChild child, String london) {
        clock.moveTo(LocalDateTime.parse(london));
        jobs.runDue(child.ids());
    }

    private static Deadline deadline(CaseOfOneChild child) {
        return child.deadlines(MILESTONE).get(0);
    }

    private Deadline known(CaseOfOneChild child) {
        return beans.getBean(org.waymark.deadline.Deadlines.class)
                .findById(deadline(child).id())
                .orElseThrow();
    }

    private static Instant year(int year) {
        return Instant.parse(year + "-01-01T00:00:00Z");
    }
}
