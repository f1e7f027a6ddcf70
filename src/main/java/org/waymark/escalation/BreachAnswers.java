package org.waymark.escalation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Role;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.engine.CaseContext;

@Component
@Transactional
class BreachAnswers implements BreachVocabulary {

    private final Deadlines deadlines;
    private final BreachBook book;
    private final AdvanceAgreements agreements;
    private final LateConfirmations confirmations;
    private final Episodes episodes;
    private final Unallocated unallocated;
    private final EntityManager entities;
    private final Clock clock;

    BreachAnswers(
            Deadlines deadlines,
            BreachBook book,
            AdvanceAgreements agreements,
            LateConfirmations confirmations,
            Episodes episodes,
            Unallocated unallocated,
            EntityManager entities,
            Clock clock) {
        this.deadlines = deadlines;
        this.book = book;
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.episodes = episodes;
        this.unallocated = unallocated;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String state(CaseContext context) {
        entities.flush();
        Deadline deadline = deadline(context);
        if (!deadline.isOpen() || isWatchedByAnother(deadline, context)) return "settled";
        if (deadline.watchedAt().isAfter(clock.instant())) return "early";
        if (!deadline.milestone().equals(Watching.CASE_ALLOCATED)) return "due";
        // a child without a worker is answered for by a process of its own
        unallocated.report(context);
        return "settled";
    }

    @Override
    public Date dueDate(CaseContext context) {
        return Date.from(deadline(context).watchedAt());
    }

    @Override
    public void open(CaseContext context) {
        Deadline deadline = deadline(context);
        if (book.isOpened(context)) return;
        deadline.breached();
        Breach breach = new Breach(
                Breach.DEADLINE,
                deadline.id(),
                deadline.episodeId(),
                deadline.milestone(),
                deadline.alarmClass(),
                deadline.dueAt(),
                clock.instant(),
                context.processInstanceId());
        LateConfirmation confirmed =
                confirmations.findByDeadlineId(deadline.id()).orElse(null);
        if (confirmed != null && !BreachBook.isOnlyListed(breach)) {
            book.openAnswered(breach, confirmed, context);
            return;
        }
        agreements
                .of(deadline.id())
                .filter(agreement -> deadline.isAgreedInAdvance() && !BreachBook.isOnlyListed(breach))
                .ifPresentOrElse(
                        agreement -> book.openAnswered(breach, agreement, context), () -> book.open(breach, context));
    }

    @Override
    public boolean isAgreedInAdvance(CaseContext context) {
        return book.of(context).state().equals(Breach.ANSWERED);
    }

    @Override
    public boolean asksManager(CaseContext context) {
        return !book.of(context).state().equals(Breach.LISTED);
    }

    @Override
    public String explainers(CaseContext context) {
        boolean held =
                episodes.findById(context.episodeId()).map(Episode::leadWorker).isPresent();
        return (held ? Role.SOCIAL_WORKER : Role.DUTY_WORKER).code();
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
    public Date commitmentDate(CaseContext context) {
        return book.promisedEnd(context);
    }

    @Override
    public void close(CaseContext context) {
        book.end(book.of(context), Breach.CLOSED, null);
    }

    private static boolean isWatchedByAnother(Deadline deadline, CaseContext context) {
        return deadline.watcher() != null && !deadline.watcher().equals(context.processInstanceId());
    }

    private Deadline deadline(CaseContext context) {
        Long id = ((Number) context.variable("deadlineId")).longValue();
        return deadlines
                .findById(id)
                .orElseThrow(() -> new IllegalStateException("Deadline " + id + " is not in the register."));
    }
}
