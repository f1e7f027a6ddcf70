package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.deadline.Deadline;

@WaymarkTest
class OverlookedTest {

    private final ApplicationContext beans;
    private final Overlooked overlooked;
    private final TestClock clock;
    private final Jobs jobs;

    @Autowired
    OverlookedTest(ApplicationContext beans, Overlooked overlooked, TestClock clock, Jobs jobs) {
        this.beans = beans;
        this.overlooked = overlooked;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Test
    void aClockThatNobodyWatchesIsAnsweredForAllTheSame() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.happened("police-protection-started", "2026-04-07T08:00");
        child.loseWatcher("police-protection-expiry");
        clock.moveTo(LocalDateTime.parse("2026-04-10T08:30"));
        assertThat(look(child, "police-protection-expiry")).isEqualTo(1);
        assertThat(look(child, "police-protection-expiry")).isZero();
        jobs.runDue(child.ids());
        assertThat(child.breaches()).extracting(Breach::alarmClass).containsExactly("safety");
    }

    @Test
    void whatATimerStillWatchesIsLeftToIt() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.happened("harm-suspected", "2026-04-07T08:30");
        child.start("strategy-discussion", Map.of());
        clock.moveTo(LocalDateTime.parse("2026-04-10T08:30"));
        assertThat(look(child, "strategy-discussion")).isZero();
        assertThat(child.running("breach-escalation")).isZero();
    }

    @Test
    void aChildWithoutAWorkerGoesToTheProcessOfItsOwn() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.happened("case-taken-on", "2026-04-07T08:30");
        child.loseWatcher("case-allocated");
        clock.moveTo(LocalDateTime.parse("2026-04-10T08:30"));
        assertThat(look(child, "case-allocated")).isEqualTo(1);
        assertThat(child.running("unallocated-case")).isEqualTo(1);
    }

    @Test
    void whatIsNotYetDueIsLeftAlone() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        child.happened("police-protection-started", "2026-04-07T08:00");
        assertThat(look(child, "police-protection-expiry")).isZero();
    }

    /** Looks at this case only: the database is shared with other tests. */
    private int look(CaseOfOneChild child, String milestone) {
        return overlooked.takeOver(
                child.deadlines(milestone).stream().map(Deadline::id).toList());
    }
}
