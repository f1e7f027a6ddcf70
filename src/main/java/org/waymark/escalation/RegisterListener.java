package org.waymark.escalation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineChange;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.Deadlines;

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
    private final Escalations escalations;
    private final Clock clock;

    RegisterListener(Deadlines deadlines, Breaches breaches, BreachBook book, Escalations escalations, Clock clock) {
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.book = book;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** Who watches what runs on is seen to after this, once for all changes. */
    @EventListener
    void on(DeadlineChange change) {
        if (change.opened()) return;
        Deadline deadline = deadlines.findById(change.deadlineId()).orElseThrow();
        if (!change.now().open()) settled(deadline); // also where it was settled otherwise before
        else if (change.moved() || change.reopened()) runsOn(deadline);
    }

    private void settled(Deadline deadline) {
        String watcher = deadline.watcher();
        if (watcher == null) return;
        boolean late = deadline.state() == DeadlineState.MET_LATE || deadline.state() == DeadlineState.BREACHED;
        if (late && openBreach(deadline).isPresent()) {
            // unanswered, it stays to be answered; the model asks the register again after the answer
            escalations.send("milestone-met", watcher);
            return;
        }
        endWatch(deadline, deadline.state() == DeadlineState.MET ? "Done in time, recorded late" : "No longer due");
    }

    private void runsOn(Deadline deadline) {
        if (deadline.watcher() == null) return;
        boolean past = !deadline.watchedAt().isAfter(clock.instant());
        Optional<Breach> breach = openBreach(deadline);
        if (breach.isPresent() && past) breach.get().moveDue(deadline.dueAt());
        else if (breach.isPresent() || !escalations.watchUntil(deadline.watcher(), deadline.watchedAt()))
            endWatch(deadline, "The date was corrected");
    }

    private void endWatch(Deadline deadline, String why) {
        openBreach(deadline)
                .ifPresent(breach -> book.end(
                        breach, breach.kind().equals(Breach.UNALLOCATED) ? Breach.CLOSED : Breach.WITHDRAWN, why));
        String watcher = deadline.watcher();
        deadline.watchedBy(null);
        if (!escalations.send("breach-withdrawn", watcher)) escalations.endUnallocated(deadline.episodeId());
    }

    private Optional<Breach> openBreach(Deadline deadline) {
        return breaches.findFirstByDeadlineIdAndClosedAtIsNullOrderByIdDesc(deadline.id());
    }
}
