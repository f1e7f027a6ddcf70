package org.waymark.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseRecord;
import org.waymark.deadline.Limit;
import org.waymark.deadline.LimitUnit;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.engine.CaseContext;
import org.waymark.escalation.Rungs.Rung;

/** Writes what happens to breaches: the row, the step and the trail together. */
@Component
@Transactional
class BreachBook {

    private static final String ADMINISTRATIVE = "administrative";

    private final Breaches breaches;
    private final BreachSteps steps;
    private final Rungs rungs;
    private final Ladder ladder;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BreachBook(
            Breaches breaches,
            BreachSteps steps,
            Rungs rungs,
            Ladder ladder,
            WorkingCalendar calendar,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.steps = steps;
        this.rungs = rungs;
        this.ladder = ladder;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** The breach of the process instance in which an expression is evaluated. */
    Breach of(CaseContext context) {
        return breaches.findFirstByProcessInstanceIdOrderByIdDesc(context.processInstanceId())
                .orElseThrow(() -> new IllegalStateException(
                        "No breach has been opened in process instance " + context.processInstanceId() + "."));
    }

    /** Whether nobody is asked for it: administrative lateness is a list and a weekly digest (practice 8). */
    static boolean isOnlyListed(Breach breach) {
        return ADMINISTRATIVE.equals(breach.alarmClass());
    }

    /** Whether the breach of this process instance has been opened already: a job that is run again opens no second one. */
    boolean isOpened(CaseContext context) {
        return breaches.findFirstByProcessInstanceIdOrderByIdDesc(context.processInstanceId())
                .isPresent();
    }

    /** Asks the first who can answer; for administrative lateness nobody. */
    void open(Breach breach, CaseContext context) {
        context.variable("alarmClass", breach.alarmClass());
        if (isOnlyListed(breach)) {
            breach.list();
            // a procedure of an earlier day asks the first rung all the same
            context.variable("rung", 1);
            breaches.saveAndFlush(breach);
            step(breach, "listed", null, null);
            return;
        }
        Rung first = rungs.from(1, breach.alarmClass(), breach.episodeId());
        breach.ask(first.number(), first.role());
        breaches.saveAndFlush(breach);
        context.variable("rung", first.number());
        skipped(breach, first);
        step(breach, "opened", null, "Asked: " + first.role());
        asked(breach, false);
    }

    /** Opens what was answered before it was due: nobody is asked, until the day agreed has passed as well. */
    void openAnswered(Breach breach, AdvanceAgreement agreement, CaseContext context) {
        context.variable("alarmClass", breach.alarmClass());
        Rung rung = rungs.heldBy(agreement.manager(), breach.alarmClass());
        breach.ask(rung.number(), rung.role());
        breach.answer(
                agreement.reasonCode(),
                agreement.reason(),
                agreement.agreedUntil(),
                agreement.manager(),
                agreement.managerAt(),
                agreement.managerRecordId());
        breaches.saveAndFlush(breach);
        context.variable("rung", rung.number());
        step(breach, "opened", null, "Agreed in advance: by " + agreement.agreedUntil());
    }

    /** Opens what a manager confirmed as late when the case was brought in: nobody is asked until the promised day has passed. */
    void openAnswered(Breach breach, LateConfirmation confirmed, CaseContext context) {
        context.variable("alarmClass", breach.alarmClass());
        Rung rung = rungs.heldBy(confirmed.confirmedBy(), breach.alarmClass());
        breach.ask(rung.number(), rung.role());
        breach.answer(
                confirmed.reasonCode(),
                confirmed.reason(),
                confirmed.doneBy(),
                confirmed.confirmedBy(),
                confirmed.confirmedAt(),
                null);
        breaches.saveAndFlush(breach);
        context.variable("rung", rung.number());
        step(breach, "opened", null, "Late when the case was brought in: by " + confirmed.doneBy());
    }

    void climb(CaseContext context) {
        Breach breach = of(context);
        Rung next = rungs.from(breach.rung() + 1, breach.alarmClass(), breach.episodeId());
        boolean top = next.number() <= breach.rung();
        breach.ask(next.number(), next.role());
        if (!top) skipped(breach, next);
        context.variable("rung", next.number());
        step(breach, top ? "asked-again" : "climbed", null, "Asked: " + next.role());
        asked(breach, true);
    }

    Date answerBy(CaseContext context) {
        Breach breach = of(context);
        Instant by = calendar.due(clock.instant(), false, ladder.timeToAnswer(breach.alarmClass(), breach.rung()));
        breach.answerBy(by);
        return Date.from(by);
    }

    /** The end of the promised day; without a promise, as long as the rung has to answer. */
    Date promisedEnd(CaseContext context) {
        return Date.from(promisedEnd(of(context)));
    }

    Instant promisedEnd(Breach breach) {
        if (breach.commitmentOn() != null) return WorkingCalendar.endOf(breach.commitmentOn());
        Limit limit = ladder.timeToAnswer(breach.alarmClass(), breach.rung());
        return calendar.due(clock.instant(), false, limit == null ? Limit.after(1, LimitUnit.WORKING_DAYS) : limit);
    }

    void answer(Breach breach, Answer answer, CaseRecord record) {
        breach.answer(
                answer.reasonCode(),
                answer.reason(),
                answer.until(),
                record.recordedBy(),
                record.recordedAt(),
                record.id());
        said(breach, "answered", breach.role(), answer, record);
    }

    /** What was answered is put right; the record corrected stays, and so does the step in which it was given. */
    void correctAnswer(Breach breach, Answer answer, CaseRecord record) {
        breach.correctAnswer(answer.reasonCode(), answer.reason(), answer.until(), record.id());
        said(breach, "answer-corrected", null, answer, record);
    }

    private void said(Breach breach, String step, String role, Answer answer, CaseRecord record) {
        String until = answer.until() == null ? null : "By " + answer.until();
        steps.save(new BreachStep(breach.id(), record.recordedAt(), step, role, record.recordedBy(), until));
        trail.add(
                record.recordedBy(),
                "breach-" + step,
                "breach",
                String.valueOf(breach.id()),
                breach.episodeId(),
                breach.milestone());
    }

    /** Keeps what the responsible worker says; the manager reads it and answers in any case. */
    void explain(Breach breach, Answer reason, String by, Instant at) {
        breach.explain(reason.reasonCode(), reason.reason(), reason.until(), by, at);
        String expected = reason.until() == null ? null : "Expected by " + reason.until();
        steps.save(new BreachStep(breach.id(), at, "explained", null, by, expected));
        trail.add(
                by, "breach-explained", "breach", String.valueOf(breach.id()), breach.episodeId(), breach.milestone());
    }

    /** Ends the breach once: {@link Breach#CLOSED} or {@link Breach#WITHDRAWN}. */
    void end(Breach breach, String state, String why) {
        if (!breach.isOpen()) return;
        breach.end(state, clock.instant());
        step(breach, state, null, why);
    }

    private void asked(Breach breach, boolean climbed) {
        events.publishEvent(new BreachAsked(
                breach.id(),
                breach.episodeId(),
                breach.milestone(),
                breach.alarmClass(),
                breach.rung(),
                breach.role(),
                climbed));
    }

    /** Posts that were to answer and were passed over: without this step nobody could say why a manager was not asked. */
    private void skipped(Breach breach, Rung rung) {
        rung.passedOver().forEach(role -> {
            steps.save(new BreachStep(
                    breach.id(), clock.instant(), "skipped", role, null, "Nobody holds this post, or all are away"));
            trail.add(null, "breach-skipped", "breach", String.valueOf(breach.id()), breach.episodeId(), role);
        });
    }

    private void step(Breach breach, String step, String by, String detail) {
        steps.save(new BreachStep(breach.id(), clock.instant(), step, breach.role(), by, detail));
        trail.add(by, "breach-" + step, "breach", String.valueOf(breach.id()), breach.episodeId(), breach.milestone());
    }
}
