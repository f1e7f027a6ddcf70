package org.waymark.correction;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.approval.CompletionGate;
import org.waymark.approval.Obstacle;
import org.waymark.approval.PendingDecision;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.RecordTaken;
import org.waymark.engine.CaseContext;

/** What the model of a correction asks: that a second person decides, that it is carried out, what is left to put right. */
@Component
@Transactional
class CorrectionFlow implements CorrectionsVocabulary, CompletionGate {

    private static final String FORM = "file-correction.confirm-correction";

    private final FileCorrections corrections;
    private final CorrectionBook book;
    private final WrongChild wrongChild;
    private final SameChild sameChild;
    private final SameChildUndo undo;
    private final CaseRecords records;

    CorrectionFlow(
            FileCorrections corrections,
            CorrectionBook book,
            WrongChild wrongChild,
            SameChild sameChild,
            SameChildUndo undo,
            CaseRecords records) {
        this.corrections = corrections;
        this.book = book;
        this.wrongChild = wrongChild;
        this.sameChild = sameChild;
        this.undo = undo;
        this.records = records;
    }

    @Override
    public void carryOut(CaseContext context) {
        FileCorrection correction = of(context);
        String by = records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                        context.processInstanceId(), "confirm-correction")
                .map(CaseRecord::recordedBy)
                .orElseThrow();
        switch (correction.kind()) {
            case WRONG_CHILD -> wrongChild.carryOut(correction, by);
            case SAME_CHILD -> sameChild.carryOut(correction, by);
            case UNDO_SAME_CHILD -> undo.carryOut(correction, by);
        }
    }

    @Override
    public boolean movedTheProcedure(CaseContext context) {
        FileCorrection correction = of(context);
        return correction.kind() == CorrectionKind.WRONG_CHILD && wrongChild.movedTheProcedure(correction);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(PendingDecision decision, Viewer viewer) {
        if (!FORM.equals(decision.formId())) return List.of();
        FileCorrection correction = corrections
                .findByProcessInstanceId(decision.processInstanceId())
                .orElseThrow();
        if (correction.proposedBy().equals(viewer.username()))
            return List.of(new Obstacle(
                    "four-eyes",
                    "You proposed this correction yourself, so somebody else must decide on it. Hand the task to another"
                            + " manager or to the data protection officer.",
                    List.of()));
        if (!"agree".equals(decision.values().get("correctionDecision"))) return List.of();
        return problem(correction).stream()
                .map(sentence -> new Obstacle("correction", sentence + ". Refuse it, and propose it anew.", List.of()))
                .toList();
    }

    private Optional<String> problem(FileCorrection correction) {
        return switch (correction.kind()) {
            case WRONG_CHILD -> wrongChild.obstacle(correction);
            case SAME_CHILD -> sameChild.obstacle(correction);
            case UNDO_SAME_CHILD -> undo.obstacleSince(correction);
        };
    }

    /** A refusal is kept with the correction. */
    @EventListener
    void on(RecordTaken taken) {
        if (!FORM.equals(taken.form().id())) return;
        taken.parts().forEach((episodeId, part) -> {
            if (!"refuse".equals(taken.valuesOf(episodeId).get("correctionDecision"))) return;
            corrections
                    .findByProcessInstanceId(part.processInstanceId())
                    .ifPresent(correction -> book.decided(
                            correction, CorrectionState.REFUSED, taken.record().recordedBy()));
        });
    }

    private FileCorrection of(CaseContext context) {
        return corrections
                .findByProcessInstanceId(context.processInstanceId())
                .orElseThrow(() -> new IllegalStateException("This process decides on no correction."));
    }
}
