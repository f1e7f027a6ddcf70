package org.waymark.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.audit.Trail;
import org.waymark.engine.ProductClock;

/**
 * Moves the time of the demonstration forward, never back, and remembers across restarts how far. It exists in the
 * demonstration only, because the clock is one for the whole product.
 */
@Component
@ConditionalOnProperty("waymark.demonstration")
public class DemonstrationClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationClock.class);
    private static final int ROW = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long STEP_MILLIS = 100;

    private final ProductClock clock;
    private final WaitingJobs jobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final ApplicationEventPublisher publisher;

    DemonstrationClock(
            ProductClock clock,
            WaitingJobs jobs,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Trail trail,
            ApplicationEventPublisher publisher) {
        this.clock = clock;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
        this.publisher = publisher;
        stored().ifPresent(ahead -> {
            clock.runAhead(ahead);
            LOG.info("The demonstration clock runs {} hours ahead.", ahead.toHours());
        });
    }

    /** The demonstration's present moment. */
    public Instant now() {
        return clock.instant();
    }

    /** When the next timer is due, if one is. */
    public Optional<Instant> nextTimer() {
        return jobs.nextTimer();
    }

    /** How many jobs are due and still to be run. */
    public long stillDue() {
        return jobs.due();
    }

    /** Moves to just after the next timer; does nothing where there is none. */
    public void forwardToNextTimer(String by) {
        nextTimer().ifPresent(next -> forward(Duration.between(now(), next).plusSeconds(1), by));
    }

    /**
     * Moves forward, and waits a moment until the engine has run what has become due.
     *
     * @throws IllegalArgumentException where it would go back
     */
    public synchronized void forward(Duration by, String username) {
        if (by.isNegative()) throw new IllegalArgumentException("The demonstration clock only goes forward.");
        Duration ahead = clock.offset().plus(by);
        transaction.executeWithoutResult(status -> {
            store(ahead);
            trail.add(username, "clock-moved", "clock", String.valueOf(ROW), null, by.toString());
        });
        clock.runAhead(ahead);
        jobs.look();
        waitUntilQuiet();
        publisher.publishEvent(new TimeMoved(clock.instant()));
        jobs.look();
        waitUntilQuiet();
    }

    private Optional<Duration> stored() {
        return jdbc.sql("select offset_seconds from demonstration_clock where id = ?")
                .param(ROW)
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    private void store(Duration ahead) {
        int updated = jdbc.sql("update demonstration_clock set offset_seconds = ? where id = ?")
                .param(ahead.toSeconds())
                .param(ROW)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into demonstration_clock (id, offset_seconds) values (?, ?)")
                    .param(ROW)
                    .param(ahead.toSeconds())
                    .update();
        }
    }

    /** Jobs beget jobs: quiet is when nothing is due twice in a row. */
    private void waitUntilQuiet() {
        int quiet = 0;
        for (long waited = 0; waited < PATIENCE.toMillis() && quiet < 2; waited += STEP_MILLIS) {
            quiet = jobs.due() == 0 ? quiet + 1 : 0;
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
