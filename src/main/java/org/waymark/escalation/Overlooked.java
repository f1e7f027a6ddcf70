package org.waymark.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.TimeMoved;

/**
 * Finds deadlines that have passed although no timer watched them, which nothing in the product should bring about, and has
 * them answered for all the same. The clock belongs to the child, not to the step.
 */
@Component
class Overlooked {

    private static final Logger LOG = LoggerFactory.getLogger(Overlooked.class);

    /** So long the engine has to work off the timers that are its own. */
    static final Duration GRACE = Duration.ofMinutes(15);

    private final Deadlines deadlines;
    private final OneWatcher watcher;
    private final TransactionTemplate each;
    private final Clock clock;

    Overlooked(Deadlines deadlines, OneWatcher watcher, PlatformTransactionManager transactions, Clock clock) {
        this.deadlines = deadlines;
        this.watcher = watcher;
        this.each = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void on(TimeMoved moved) {
        takeOver(Duration.ZERO);
    }

    /** Takes over what passed longer ago than this; returns how many. */
    int takeOver(Duration grace) {
        return takeOver(deadlines.findUnwatchedDueBefore(clock.instant().minus(grace)).stream()
                .map(Deadline::id)
                .toList());
    }

    /** Takes over those of these deadlines that no timer watches; a second node that is at it too does no harm. */
    int takeOver(List<Long> ids) {
        int taken = 0;
        for (Long id : ids) {
            try {
                if (Boolean.TRUE.equals(each.execute(status -> takeOver(id)))) taken++;
            } catch (RuntimeException e) {
                LOG.warn("Deadline {} has passed and could not be taken over; it is tried again.", id, e);
            }
        }
        return taken;
    }

    private boolean takeOver(Long id) {
        Deadline deadline = deadlines.findById(id).orElseThrow();
        Instant now = clock.instant();
        if (!deadline.isOpen()
                || deadline.watcher() != null
                || deadline.watchedAt().isAfter(now)) return false;
        watcher.seeTo(deadline.episodeId(), deadline.milestone());
        if (deadline.watcher() == null) return false;
        LOG.warn(
                "Case {} has passed '{}' while no timer watched it; it is answered for all the same.",
                deadline.episodeId(),
                deadline.milestone());
        return true;
    }
}
