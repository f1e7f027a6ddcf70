package org.waymark.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.escalation.CaseOfOneChild;
import org.waymark.notice.Notice;
import org.waymark.notice.Notices;

@WaymarkTest
class AftermathTest {

    private final ApplicationContext beans;
    private final Aftermath aftermath;
    private final Notices notices;
    private final TestClock clock;

    @Autowired
    AftermathTest(ApplicationContext beans, Aftermath aftermath, Notices notices, TestClock clock) {
        this.beans = beans;
        this.aftermath = aftermath;
        this.notices = notices;
        this.clock = clock;
    }

    @Test
    void showsWhatRanOutAndWhichLettersWereMadeReadyOnTheWay() {
        CaseOfOneChild late = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        CaseOfOneChild inTime = new CaseOfOneChild(beans, Role.TEAM_MANAGER);
        for (CaseOfOneChild child : List.of(late, inTime)) {
            child.happened("harm-suspected", "2026-04-07T08:30");
            child.start("strategy-discussion", Map.of());
        }
        inTime.happened("strategy-discussion", "2026-04-07T08:50");
        LocalDateTime after = LocalDateTime.parse("2026-04-08T08:31");
        clock.moveTo(after);
        notices.save(new Notice(late.id(), "any", Notice.PREPARED, "A letter", "Text", clock.instant()));
        assertThat(aftermath.deadlinesPassed(at("2026-04-08T08:29"), clock.instant()))
                .filteredOn(row -> List.of(late.id(), inTime.id()).contains(row.episodeId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.episodeId()).isEqualTo(late.id());
                    assertThat(row.childName()).isEqualTo("Robin Marlowe");
                    assertThat(row.what()).isEqualTo("Strategy discussion held");
                    assertThat(row.at()).isEqualTo(at("2026-04-08T08:30"));
                });
        assertThat(aftermath.lettersPrepared(at("2026-04-08T08:30"), clock.instant()))
                .filteredOn(row -> row.episodeId().equals(late.id()))
                .extracting(Aftermath.Row::what)
                .containsExactly("A letter");
        assertThat(aftermath.deadlinesPassed(clock.instant(), clock.instant())).isEmpty();
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
