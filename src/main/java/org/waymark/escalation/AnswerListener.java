package org.waymark.escalation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.RecordCorrected;
import org.waymark.casefile.RecordTaken;

/** Takes the worker's reason and the manager's answer from the record into the breach, and their corrections as well. */
@Component
@Transactional
class AnswerListener {

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
        CaseRecord record = taken.record();
        taken.parts()
                .forEach((episodeId, part) -> Answer.of(record.formId(), taken.valuesOf(episodeId))
                        .filter(answer -> answer.kind() != Answer.Kind.AGREEMENT)
                        .ifPresent(
                                answer -> breaches.findFirstByProcessInstanceIdOrderByIdDesc(part.processInstanceId())
                                        .ifPresent(breach -> take(breach, answer, record))));
    }

    /** Takes what this record says into the breach. */
    void take(Breach breach, Answer answer, CaseRecord record) {
        if (answer.kind() == Answer.Kind.REASON) {
            book.explain(breach, answer, record.recordedBy(), record.recordedAt());
            return;
        }
        book.answer(breach, answer, record);
        escalations.send("breach-answered", breach.processInstanceId());
    }

    /** A breach that has climbed since, or was answered anew, keeps what was said last. */
    @EventListener
    void on(RecordCorrected corrected) {
        CaseRecord record = corrected.record();
        corrected.parts().forEach((episodeId, part) -> {
            Answer answer =
                    Answer.of(record.formId(), corrected.valuesOf(episodeId)).orElse(null);
            if (answer == null) return;
            if (answer.kind() == Answer.Kind.REASON) {
                breaches.findFirstByProcessInstanceIdOrderByIdDesc(part.processInstanceId())
                        .ifPresent(breach -> book.explain(breach, answer, record.recordedBy(), record.recordedAt()));
                return;
            }
            breaches.findByAnswerRecordIdOrderById(record.replacesId()).stream()
                    .filter(breach -> breach.episodeId().equals(episodeId))
                    .forEach(breach -> corrected(breach, answer, record));
        });
    }

    private void corrected(Breach breach, Answer answer, CaseRecord record) {
        book.correctAnswer(breach, answer, record);
        if (breach.isOpen() && answer.until() != null)
            escalations.promisedUntil(breach.processInstanceId(), book.promisedEnd(breach));
    }
}
