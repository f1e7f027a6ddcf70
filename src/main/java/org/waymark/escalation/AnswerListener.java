package org.waymark.escalation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.RecordTaken;

/** Takes a manager's answer from the record into the breach. */
@Component
@Transactional
class AnswerListener {

    /** The form of each answer and the field that holds the promised date. */
    private static final Map<String, String> ANSWERS = Map.of(
            "breach-escalation.answer-breach", "commitmentDate",
            "unallocated-case.answer-unallocated", "reviewOn");

    private final Breaches breaches;
    private final BreachBook book;

    AnswerListener(Breaches breaches, BreachBook book) {
        this.breaches = breaches;
        this.book = book;
    }

    @EventListener
    void on(RecordTaken taken) {
        String promised = ANSWERS.get(taken.record().formId());
        if (promised == null) return;
        taken.parts()
                .forEach((episodeId, part) -> breaches.findFirstByProcessInstanceIdOrderByIdDesc(
                                part.processInstanceId())
                        .ifPresent(breach -> {
                            Map<String, Object> values = taken.valuesOf(episodeId);
                            book.answer(
                                    breach,
                                    text(values, "reasonCode"),
                                    text(values, "reason"),
                                    values.get(promised) instanceof LocalDate date ? date : null,
                                    taken.record().recordedBy(),
                                    taken.record().recordedAt());
                        }));
    }

    private static String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }
}
