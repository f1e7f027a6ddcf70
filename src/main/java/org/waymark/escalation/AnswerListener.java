package org.waymark.escalation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.RecordTaken;

/** Takes the worker's reason and the manager's answer from the record into the breach. */
@Component
@Transactional
class AnswerListener {

    /** The form of each answer and the field that holds the promised date. */
    private static final Map<String, String> ANSWERS = Map.of(
            "breach-escalation.answer-breach", "commitmentDate",
            "unallocated-case.answer-unallocated", "reviewOn");

    /** The form in which the responsible worker says why. */
    private static final String EXPLANATION = "breach-escalation.say-why-it-is-late";

    private final Breaches breaches;
    private final BreachBook book;
    private final Escalations escalations;

    AnswerListener(Breaches breaches, BreachBook book, Escalations escalations) {
        this.breaches = breaches;
        this.book = book;
        this.escalations = escalations;
    }

    @EventListener
    void on(RecordTaken taken) {
        String formId = taken.record().formId();
        if (!ANSWERS.containsKey(formId) && !EXPLANATION.equals(formId)) return;
        taken.parts()
                .forEach((episodeId, part) -> breaches.findFirstByProcessInstanceIdOrderByIdDesc(
                                part.processInstanceId())
                        .ifPresent(breach -> {
                            if (EXPLANATION.equals(formId)) explain(breach, taken.record(), taken.valuesOf(episodeId));
                            else answer(breach, taken.record(), taken.valuesOf(episodeId));
                        }));
    }

    private void explain(Breach breach, CaseRecord record, Map<String, Object> values) {
        book.explain(
                breach,
                text(values, "lateReasonCode"),
                text(values, "lateReason"),
                date(values, "lateDoneBy"),
                record.recordedBy(),
                record.recordedAt());
    }

    private void answer(Breach breach, CaseRecord record, Map<String, Object> values) {
        book.answer(
                breach,
                text(values, "reasonCode"),
                text(values, "reason"),
                date(values, ANSWERS.get(record.formId())),
                record.recordedBy(),
                record.recordedAt());
        escalations.send("breach-answered", breach.processInstanceId());
    }

    private static LocalDate date(Map<String, Object> values, String key) {
        return values.get(key) instanceof LocalDate date ? date : null;
    }

    private static String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }
}
