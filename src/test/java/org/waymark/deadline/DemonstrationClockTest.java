package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.WaymarkTest;
import org.waymark.access.Refused;
import org.waymark.audit.Trail;
import org.waymark.engine.ProductClock;
import org.waymark.startup.CannotStart;

@WaymarkTest
class DemonstrationClockTest {

    private final ProductClock clock;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Trail trail;
    private final LivingNodes nodes;
    private final FewJobs jobs = new FewJobs();
    private boolean moved;

    @Autowired
    DemonstrationClockTest(ProductClock clock, JdbcClient jdbc, PlatformTransactionManager transactions, Trail trail) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.nodes = new LivingNodes(jdbc);
        this.transactions = transactions;
        this.trail = trail;
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from demonstration_clock").update();
        jdbc.sql("delete from node").update();
    }

    @Test
    void goesForwardTogetherWithTheEngineAndWaitsForWhatIsDue() {
        clock.reset();
        jobs.timers.add(clock.instant());
        Instant before = clock.instant();
        demonstration().forward(Duration.ofDays(7), "somebody");
        assertThat(clock.instant()).isCloseTo(before.plus(7, ChronoUnit.DAYS), within(30, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.instant(), within(2, ChronoUnit.SECONDS));
        assertThat(jobs.ranAt).isNotEmpty();
        assertThat(jobs.timers).isEmpty();
        assertThat(moved).isTrue();
    }

    @Test
    void remembersAcrossRestartsHowFarItHasGone() {
        clock.reset();
        demonstration().forward(Duration.ofDays(2), "somebody");
        demonstration().forward(Duration.ofDays(1), "somebody");
        clock.reset();
        demonstration();
        assertThat(clock.offset()).isCloseTo(Duration.ofDays(3), Duration.ofSeconds(30));
    }

    @Test
    void goesToJustAfterTheNextTimer() {
        clock.reset();
        Instant next = clock.instant().plus(30, ChronoUnit.HOURS);
        jobs.timers.add(next);
        demonstration().forwardToNextTimer("somebody");
        assertThat(clock.instant()).isAfter(next).isCloseTo(next, within(30, ChronoUnit.SECONDS));
    }

    @Test
    void stopsAtEachTimerOnTheWay() {
        clock.reset();
        Instant start = clock.instant();
        jobs.timers.addAll(List.of(start.plus(1, ChronoUnit.DAYS), start.plus(3, ChronoUnit.DAYS)));
        demonstration().forward(Duration.ofDays(2), "somebody");
        assertThat(jobs.ranAt).hasSize(1);
        assertThat(jobs.ranAt.get(0)).isCloseTo(start.plus(1, ChronoUnit.DAYS), within(30, ChronoUnit.SECONDS));
        assertThat(clock.instant()).isCloseTo(start.plus(2, ChronoUnit.DAYS), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> demonstration().forward(Duration.ofHours(-1), "somebody"))
                .hasMessageContaining("only goes forward");
    }

    @Test
    void staysWhereItIsWhileASecondNodeUsesTheDatabase() {
        clock.reset();
        jdbc.sql("delete from node").update();
        nodes.beat();
        DemonstrationClock demonstration = demonstration();
        assertThat(demonstration.refusal()).isEmpty();
        LivingNodes second = new LivingNodes(jdbc);
        second.beat();
        second.beat();
        assertThat(demonstration.refusal()).get().asString().contains("a second copy of Waymark");
        Duration before = clock.offset();
        assertThatThrownBy(() -> demonstration.forward(Duration.ofDays(1), "somebody"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Stop that copy");
        assertThat(clock.offset()).isEqualTo(before);
        second.destroy();
        assertThat(demonstration.refusal()).as("stopped in order").isEmpty();
        second.beat();
        jdbc.sql("update node set seen_at = current_timestamp - interval '61' second")
                .update();
        assertThat(demonstration.refusal()).as("not seen for a minute").isEmpty();
        demonstration.forward(Duration.ofDays(1), "somebody");
        assertThat(clock.offset()).isGreaterThan(before);
    }

    @Test
    void refusesToStartInAnotherZoneThanUtc() {
        ZoneCheck.require(ZoneId.of("UTC"));
        ZoneCheck.require(ZoneId.of("Etc/UTC"));
        assertThatThrownBy(() -> ZoneCheck.require(ZoneId.of("Europe/London")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Europe/London")
                .hasMessageContaining("-Duser.timezone=UTC");
    }

    private DemonstrationClock demonstration() {
        return new DemonstrationClock(clock, jobs, nodes, jdbc, transactions, trail, event -> moved = true);
    }

    /** Timers that are run when the engine is told to look. */
    private final class FewJobs implements WaitingJobs {

        private final List<Instant> timers = new ArrayList<>();
        private final List<Instant> ranAt = new ArrayList<>();

        @Override
        public Optional<Instant> nextTimer() {
            return timers.stream().filter(clock.instant()::isBefore).min(Comparator.naturalOrder());
        }

        @Override
        public long due() {
            return timers.stream().filter(at -> !at.isAfter(clock.instant())).count();
        }

        @Override
        public void look() {
            if (timers.removeIf(at -> !at.isAfter(clock.instant()))) ranAt.add(clock.instant());
        }
    }
}
