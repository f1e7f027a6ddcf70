package org.waymark.escalation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineChange;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.StageTimers;

/**
 * Keeps escalation in step with the register: nobody is chased for what is done or never was late, and no running deadline is
 * left without a watcher. A timer that has fired cannot be moved, so a deadline that moves after its timer has fired is
 * watched by an instance of its own.
 */
@Component
@Transactional
class RegisterListener {

    private final Deadlines deadlines;
    private final Breaches breaches;
    private final BreachBook book;
    private final Watching watching;
    private final Escalations escalations;
    private final StageTimers stageTimers;
    private final Clock clock;

    RegisterListener(
            Deadlines deadlines,
            Breaches breaches,
            BreachBook book,
            Watching watching,
            Escalations escalations,
            StageTimers stageTimers,
            Clock clock) {
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.book = book;
        this.watching = watching;
        this.escalations = escalations;
        this.stageTimers = stageTimers;
        this.clock = clock;
    }

    /** After the timers of the stages have been moved. */
    @EventListener
    @Order(2)
    void on(DeadlineChange change) {
        if (change.opened()) return;
        Deadline deadline = deadlines.findById(change.deadlineId()).orElseThrow();
        if (change.settled()) settled(deadline);
        else if (change.moved() || change.reopened()) runsOn(deadline);
    }

    private void settled(Deadline deadline) {
        String watcher = deadline.watcher();
        if (watcher == null) return;
        if (deadline.state() == DeadlineState.MET_LATE || deadline.state() == DeadlineState.BREACHED) {
            // unanswered, it stays to be answered; the model asks the register again after the answer
            escalations.send("milestone-met", watcher);
            return;
        }
        endWatch(deadline, deadline.state() == DeadlineState.MET ? "Done in time, recorded late" : "No longer due");
        if (deadline.state() == DeadlineState.SUPERSEDED) {
            successor(deadline).filter(this::isUnwatched).ifPresent(watching::takeOver);
        }
    }

    private void runsOn(Deadline deadline) {
        boolean past = !deadline.dueAt().isAfter(clock.instant());
        Optional<Breach> breach = breaches.findFirstByDeadlineIdAndClosedAtIsNullOrderByIdDesc(deadline.id());
        if (deadline.watcher() == null) {
            if (isUnwatched(deadline)) watching.takeOver(deadline);
        } else if (breach.isPresent() && past) {
            breach.get().moveDue(deadline.dueAt());
        } else if (breach.isPresent() || !escalations.watchUntil(deadline.watcher(), deadline.dueAt())) {
            endWatch(deadline, "The date was corrected");
            watching.takeOver(deadline);
        }
    }

    private void endWatch(Deadline deadline, String why) {
        breaches.findFirstByDeadlineIdAndClosedAtIsNullOrderByIdDesc(deadline.id())
                .ifPresent(breach -> book.end(
                        breach, breach.kind().equals(Breach.UNALLOCATED) ? Breach.CLOSED : Breach.WITHDRAWN, why));
        String watcher = deadline.watcher();
        deadline.watchedBy(null);
        if (!escalations.send("breach-withdrawn", watcher)) escalations.endUnallocated(deadline.episodeId());
    }

    private Optional<Deadline> successor(Deadline deadline) {
        return deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(deadline.episodeId(), deadline.milestone()).stream()
                .filter(Deadline::isOpen)
                .findFirst();
    }

    private boolean isUnwatched(Deadline deadline) {
        return deadline.watcher() == null && !stageTimers.isWatched(deadline.episodeId(), deadline.milestone());
    }
}
