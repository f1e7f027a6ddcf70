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
import org.waymark.access.Refused;
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
    private static final long STEP_MILLIS = 50;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long LONGEST_MILLIS = 60_000;

    private final ProductClock clock;
    private final WaitingJobs jobs;
    private final LivingNodes nodes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final ApplicationEventPublisher publisher;

    DemonstrationClock(
            ProductClock clock,
            WaitingJobs jobs,
            LivingNodes nodes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Trail trail,
            ApplicationEventPublisher publisher) {
        this.clock = clock;
        this.jobs = jobs;
        this.nodes = nodes;
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

    /** Why it cannot be moved now, in a sentence: another copy of the product would not notice. */
    public Optional<String> refusal() {
        if (!nodes.isAnother()) return Optional.empty();
        return Optional.of(
                "The clock cannot be moved, because a second copy of Waymark is using the same database and would"
                        + " not notice. Stop that copy; a minute later the clock can be moved again.");
    }

    /** Moves to just after the next timer; does nothing where there is none. */
    public void forwardToNextTimer(String by) {
        nextTimer().ifPresent(next -> forward(Duration.between(now(), next).plusSeconds(1), by));
    }

    /**
     * Moves forward, stopping at each timer on the way until the engine has run it, so that what would have happened on
     * Tuesday happens on Tuesday. After a minute of that it goes to the end in one step.
     *
     * @throws IllegalArgumentException where it would go back
     * @throws Refused while another copy of the product uses the database
     */
    public synchronized void forward(Duration by, String username) {
        if (by.isNegative()) throw new IllegalArgumentException("The demonstration clock only goes forward.");
        refusal().ifPresent(why -> {
            throw new Refused(why);
        });
        Duration whole = clock.offset().plus(by);
        Instant until = now().plus(by);
        trail.add(username, "clock-moved", "clock", String.valueOf(ROW), null, by.toString());
        for (int waited = 0; waited < LONGEST_MILLIS; ) {
            Instant stop = nextTimer().map(next -> next.plusSeconds(1)).orElse(until);
            if (!stop.isBefore(until)) break;
            waited += runTo(stop);
        }
        // the time that the stops took has passed as well: a day forward is a whole day
        if (whole.compareTo(clock.offset()) > 0) runAhead(whole);
        publisher.publishEvent(new TimeMoved(clock.instant()));
        waitUntilQuiet();
    }

    private long runTo(Instant moment) {
        return runAhead(clock.offset().plus(Duration.between(now(), moment)));
    }

    private long runAhead(Duration ahead) {
        transaction.executeWithoutResult(status -> store(ahead));
        clock.runAhead(ahead);
        return waitUntilQuiet();
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

    /** Waits until nothing is due, at most for a moment; returns how many milliseconds. */
    private long waitUntilQuiet() {
        long waited = 0;
        while (waited < PATIENCE_MILLIS && jobs.due() > 0) {
            jobs.look();
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return LONGEST_MILLIS;
            }
            waited += STEP_MILLIS;
        }
        return waited + 1;
    }
}
