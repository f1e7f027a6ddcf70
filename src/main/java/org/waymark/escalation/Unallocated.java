package org.waymark.escalation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.waymark.allocation.Allocations;
import org.waymark.allocation.CaseUnallocated;
import org.waymark.casefile.CaseEventRecorded;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeClosed;
import org.waymark.casefile.Episodes;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.engine.CaseContext;

/** A child without a worker: somebody answers from the first minute, and it climbs until a worker is named (S000 5.3). */
@Component
@Transactional
class Unallocated implements UnallocatedVocabulary {

    static final String LAPSED = "allocation-lapsed";

    private final Allocations allocations;
    private final Episodes episodes;
    private final Deadlines deadlines;
    private final Breaches breaches;
    private final BreachBook book;
    private final Escalations escalations;
    private final CaseFile caseFile;
    private final EntityManager entities;
    private final Clock clock;

    Unallocated(
            Allocations allocations,
            Episodes episodes,
            Deadlines deadlines,
            Breaches breaches,
            BreachBook book,
            Escalations escalations,
            CaseFile caseFile,
            EntityManager entities,
            Clock clock) {
        this.allocations = allocations;
        this.episodes = episodes;
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.book = book;
        this.escalations = escalations;
        this.caseFile = caseFile;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void report(CaseContext context) {
        report(context.episodeId());
    }

    /** Starts the process for the case, unless it has a worker, is closed, or somebody is being asked already. */
    void report(Long episodeId) {
        entities.flush();
        if (!isUnallocated(episodeId) || escalations.isUnallocatedRunning(episodeId)) return;
        Optional<Deadline> clockOfAllocation = allocationClock(episodeId);
        if (breaches.findFirstByEpisodeIdAndKindAndClosedAtIsNullOrderByIdDesc(episodeId, Breach.UNALLOCATED)
                .isPresent()) return;
        String instance = escalations.startUnallocated(
                episodeId, clockOfAllocation.map(Deadline::id).orElse(null));
        clockOfAllocation.ifPresent(deadline -> deadline.watchedBy(instance));
        entities.flush();
    }

    @Override
    public void open(CaseContext context) {
        if (book.isOpened(context)) return;
        Optional<Deadline> clockOfAllocation = allocationClock(context.episodeId());
        clockOfAllocation.ifPresent(Deadline::breached);
        book.open(
                new Breach(
                        Breach.UNALLOCATED,
                        clockOfAllocation.map(Deadline::id).orElse(null),
                        context.episodeId(),
                        Watching.CASE_ALLOCATED,
                        "unallocated",
                        clockOfAllocation.map(Deadline::dueAt).orElse(clock.instant()),
                        clock.instant(),
                        context.processInstanceId()),
                context);
        caseFile.happened(context.episodeId(), LAPSED, clock.instant(), null, null);
    }

    @Override
    public Date answerBy(CaseContext context) {
        return book.answerBy(context);
    }

    @Override
    public void climb(CaseContext context) {
        book.climb(context);
    }

    @Override
    public Date reviewAt(CaseContext context) {
        return book.promisedEnd(context);
    }

    /** The worker has left or is long absent, and there is no other. */
    @EventListener
    void lost(CaseUnallocated lost) {
        report(lost.episodeId());
    }

    /** A worker has been named: nobody is asked any more. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    @Order(Ordered.HIGHEST_PRECEDENCE) // before the watchers are seen to
    void named(CaseEventRecorded recorded) {
        if (!recorded.event().eventType().equals(Watching.CASE_ALLOCATED)) return;
        end(recorded.event().episodeId(), Breach.CLOSED);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    @Order(Ordered.HIGHEST_PRECEDENCE) // before the watchers are seen to
    void closed(EpisodeClosed closed) {
        end(closed.episodeId(), Breach.WITHDRAWN);
    }

    private void end(Long episodeId, String state) {
        entities.flush();
        breaches.findFirstByEpisodeIdAndKindAndClosedAtIsNullOrderByIdDesc(episodeId, Breach.UNALLOCATED)
                .ifPresent(breach -> book.end(breach, state, null));
        escalations.endUnallocated(episodeId);
    }

    private boolean isUnallocated(Long episodeId) {
        return episodes.findById(episodeId).filter(Episode::isOpen).isPresent()
                && allocations
                        .findFirstByEpisodeIdAndEndedAtIsNullOrderByIdDesc(episodeId)
                        .isEmpty();
    }

    private Optional<Deadline> allocationClock(Long episodeId) {
        return deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(episodeId, Watching.CASE_ALLOCATED).stream()
                .filter(Deadline::isOpen)
                .findFirst();
    }
}
