package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;

@WaymarkTest
class BreachDeskTest {

    private final ApplicationContext beans;
    private final BreachDesk desk;
    private final TestClock clock;
    private final Jobs jobs;

    @Autowired
    BreachDeskTest(ApplicationContext beans, BreachDesk desk, TestClock clock, Jobs jobs) {
        this.beans = beans;
        this.desk = desk;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Test
    void showsWhatIsToBeAnsweredWithChildAndMilestoneInWords() {
        CaseOfOneChild child = late();
        assertThat(desk.toAnswer("team-manager"))
                .filteredOn(row -> row.episodeId().equals(child.id()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.childName()).isEqualTo("Robin Marlowe");
                    assertThat(row.label()).isEqualTo("Strategy discussion held");
                    assertThat(row.taskId()).isNotNull();
                    assertThat(row.teamId()).isEqualTo(child.team().id());
                });
        assertThat(desk.ofCase(child.id())).hasSize(1);
    }

    @Test
    void tellsWhoWasAskedSinceAMoment() {
        CaseOfOneChild child = late();
        Instant before = clock.instant();
        clock.moveTo(LocalDateTime.parse("2026-04-10T10:00"));
        jobs.runDue(child.ids());
        assertThat(desk.askedSince(before.plusSeconds(1)))
                .filteredOn(asked -> asked.row().episodeId().equals(child.id()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.climbed()).isTrue();
                    assertThat(asked.role()).isEqualTo("service-manager");
                });
    }

    private CaseOfOneChild late() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
        child.happened("harm-suspected", "2026-04-07T08:30");
        child.start("strategy-discussion", Map.of());
        clock.moveTo(LocalDateTime.parse("2026-04-08T10:00"));
        jobs.runDue(child.ids());
        return child;
    }
}
