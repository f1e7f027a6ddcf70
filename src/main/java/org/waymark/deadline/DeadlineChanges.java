package org.waymark.deadline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.deadline.DeadlineChange.Standing;

/**
 * Remembers how each deadline stood when a transaction first touched it, and publishes what has changed just before the
 * transaction commits. Told step by step, a correction would withdraw a deadline and start it again a moment later; told at
 * the end, it moves it.
 */
@Component
class DeadlineChanges implements WatchedMilestones, DeadlineRound {

    private final Deadlines deadlines;
    private final ApplicationEventPublisher publisher;

    DeadlineChanges(Deadlines deadlines, ApplicationEventPublisher publisher) {
        this.deadlines = deadlines;
        this.publisher = publisher;
    }

    /** Call before a deadline is changed; a new one is handed in with {@code before} null, once it has an id. */
    void touch(Long deadlineId, Standing before) {
        Pending pending = pending();
        pending.before.putIfAbsent(deadlineId, Optional.ofNullable(before));
    }

    /** Registers in time, before the first thing that is done at the end of the transaction. */
    void await() {
        pending();
    }

    @Override
    public void touched(Long episodeId, String milestone) {
        pending().watched.add(new WatchTouched(episodeId, milestone));
    }

    @Override
    public void tell() {
        pending().beforeCommit(false);
    }

    private Pending pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    private void publish(Long deadlineId, Standing before) {
        deadlines.findById(deadlineId).ifPresent(deadline -> {
            Standing now = Standing.of(deadline);
            if (now.equals(before)) return;
            touched(deadline.episodeId(), deadline.milestone());
            publisher.publishEvent(
                    new DeadlineChange(deadlineId, deadline.episodeId(), deadline.milestone(), before, now));
        });
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Long, Optional<Standing>> before = new LinkedHashMap<>();
        private final Set<WatchTouched> watched = new LinkedHashSet<>();

        /** What listeners change is told in a further round. */
        @Override
        public void beforeCommit(boolean readOnly) {
            while (!before.isEmpty() || !watched.isEmpty()) {
                Map<Long, Optional<Standing>> round = new LinkedHashMap<>(before);
                before.clear();
                round.forEach((id, standing) -> publish(id, standing.orElse(null)));
                if (!before.isEmpty()) continue;
                List<WatchTouched> touched = List.copyOf(watched);
                watched.clear();
                touched.forEach(publisher::publishEvent);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(DeadlineChanges.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(DeadlineChanges.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(DeadlineChanges.this);
        }
    }
}
