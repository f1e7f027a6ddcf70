package org.waymark.escalation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseFile;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.WatchedMilestones;

/**
 * What was late already when its case was brought in waits for a manager, without an alarm, until a date that the authority has
 * set (practice 16). Confirmed, it is a breach that has been answered; done before, it is met by the day on which it was done;
 * left unconfirmed, it is asked for like any other from that date on. Whoever calls asks first who may.
 */
@Service
@Transactional
public class LateAtGoingLive {

    /** The other names under which a form records the same occasion, so that the clocks that follow it start as well. */
    private static final Map<String, List<String>> ALSO_CALLED = Map.of(
            "core-group-first", List.of("core-group-held"),
            "core-group-repeat", List.of("core-group-held"),
            "rcpc-first", List.of("review-held", "review-continued"),
            "rcpc-next", List.of("review-held", "review-continued"),
            "cin-review", List.of("cin-plan-continued"));

    private final Deadlines deadlines;
    private final LateConfirmations confirmations;
    private final Watching watching;
    private final WatchedMilestones milestones;
    private final Escalations escalations;
    private final CaseFile caseFile;
    private final EntityManager entities;
    private final Trail trail;
    private final Clock clock;

    LateAtGoingLive(
            Deadlines deadlines,
            LateConfirmations confirmations,
            Watching watching,
            WatchedMilestones milestones,
            Escalations escalations,
            CaseFile caseFile,
            EntityManager entities,
            Trail trail,
            Clock clock) {
        this.deadlines = deadlines;
        this.confirmations = confirmations;
        this.watching = watching;
        this.milestones = milestones;
        this.escalations = escalations;
        this.caseFile = caseFile;
        this.entities = entities;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a manager has confirmed of this deadline. */
    @Transactional(readOnly = true)
    public Optional<LateConfirmation> of(Long deadlineId) {
        return confirmations.findByDeadlineId(deadlineId);
    }

    /**
     * It is late indeed: an answered breach, which climbs only if the new date passes.
     *
     * @param reasonCode a code of {@link LateReasons}
     * @param doneBy a London day that has not passed
     * @return whether it still waited; somebody may have been first
     */
    public boolean confirm(Long deadlineId, String reasonCode, String reason, LocalDate doneBy, String by) {
        Deadline deadline = waiting(deadlineId).orElse(null);
        if (deadline == null) return false;
        confirmations.saveAndFlush(new LateConfirmation(
                deadlineId, deadline.episodeId(), reasonCode, reason, doneBy, by, clock.instant()));
        trail.add(by, "late-confirmed", "deadline", deadlineId.toString(), deadline.episodeId(), deadline.milestone());
        letGo(deadline);
        return true;
    }

    /**
     * It had been done: the day on which it was done counts, and starts what follows from it.
     *
     * @param evidence where that is written down
     * @return whether it still waited
     */
    public boolean wasDone(Long deadlineId, LocalDate on, String evidence, String by) {
        Deadline deadline = waiting(deadlineId).orElse(null);
        if (deadline == null) return false;
        trail.add(by, "late-was-done", "deadline", deadlineId.toString(), deadline.episodeId(), deadline.milestone());
        caseFile.happenedOn(deadline.episodeId(), deadline.milestone(), on, by, evidence);
        ALSO_CALLED
                .getOrDefault(deadline.milestone(), List.of())
                .forEach(event -> caseFile.happenedOn(deadline.episodeId(), event, on, by, evidence));
        return true;
    }

    private void letGo(Deadline deadline) {
        deadline.hold(null);
        entities.flush();
        if (deadline.watcher() == null) watching.takeOver(deadline);
        else escalations.watchUntil(deadline.watcher(), clock.instant());
        milestones.touched(deadline.episodeId(), deadline.milestone());
    }

    private Optional<Deadline> waiting(Long deadlineId) {
        Instant now = clock.instant();
        return deadlines
                .findById(deadlineId)
                .filter(deadline -> deadline.isOpen()
                        && deadline.heldUntil() != null
                        && deadline.heldUntil().isAfter(now));
    }
}
