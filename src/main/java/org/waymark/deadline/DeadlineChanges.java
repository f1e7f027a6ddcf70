package org.waymark.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
class DeadlineChanges {

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
            publisher.publishEvent(
                    new DeadlineChange(deadlineId, deadline.episodeId(), deadline.milestone(), before, now));
        });
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Long, Optional<Standing>> before = new LinkedHashMap<>();

        /** What listeners change is told in a further round. */
        @Override
        public void beforeCommit(boolean readOnly) {
            while (!before.isEmpty()) {
                Map<Long, Optional<Standing>> round = new LinkedHashMap<>(before);
                before.clear();
                round.forEach((id, standing) -> publish(id, standing.orElse(null)));
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
