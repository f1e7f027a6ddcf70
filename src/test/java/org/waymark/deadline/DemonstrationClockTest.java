package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.WaymarkTest;
import org.waymark.audit.Trail;
import org.waymark.engine.ProductClock;
import org.waymark.startup.CannotStart;

@WaymarkTest
class DemonstrationClockTest {

    private final ProductClock clock;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Trail trail;
    private final FewJobs jobs = new FewJobs();
    private boolean moved;

    @Autowired
    DemonstrationClockTest(ProductClock clock, JdbcClient jdbc, PlatformTransactionManager transactions, Trail trail) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.trail = trail;
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from demonstration_clock").update();
    }

    @Test
    void goesForwardTogetherWithTheEngineAndWaitsForWhatIsDue() {
        clock.reset();
        Instant before = clock.instant();
        demonstration().forward(Duration.ofDays(7), "somebody");
        assertThat(clock.instant()).isCloseTo(before.plus(7, ChronoUnit.DAYS), within(30, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.instant(), within(2, ChronoUnit.SECONDS));
        assertThat(jobs.looked).isTrue();
        assertThat(jobs.left).isEmpty();
        assertThat(moved).isTrue();
    }

    @Test
    void remembersAcrossRestartsHowFarItHasGone() {
        clock.reset();
        demonstration().forward(Duration.ofDays(2), "somebody");
        demonstration().forward(Duration.ofDays(1), "somebody");
        clock.reset();
        demonstration();
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void goesToJustAfterTheNextTimer() {
        clock.reset();
        jobs.next = clock.instant().plus(30, ChronoUnit.HOURS);
        demonstration().forwardToNextTimer("somebody");
        assertThat(clock.instant()).isAfter(jobs.next).isCloseTo(jobs.next, within(30, ChronoUnit.SECONDS));
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> demonstration().forward(Duration.ofHours(-1), "somebody"))
                .hasMessageContaining("only goes forward");
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
        return new DemonstrationClock(clock, jobs, jdbc, transactions, trail, event -> moved = true);
    }

    private static final class FewJobs implements WaitingJobs {

        private final Deque<Long> left = new ArrayDeque<>(List.of(2L, 0L, 1L));
        private Instant next;
        private boolean looked;

        @Override
        public Optional<Instant> nextTimer() {
            return Optional.ofNullable(next);
        }

        @Override
        public long due() {
            return left.isEmpty() ? 0 : left.poll();
        }

        @Override
        public void look() {
            looked = true;
        }
    }
}
