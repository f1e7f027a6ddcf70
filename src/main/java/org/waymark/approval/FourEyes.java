package org.waymark.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecords;

/** A worker's work is approved by somebody else: never by its own author (practice 4). */
@Component
class FourEyes implements CompletionGate {

    private final CaseRecords records;

    FourEyes(CaseRecords records) {
        this.records = records;
    }

    @Override
    public List<Obstacle> obstacles(PendingDecision decision, Viewer viewer) {
        if (decision.approves() == null) return List.of();
        boolean ownWork = records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                        decision.processInstanceId(), decision.approves())
                .filter(record -> record.recordedBy().equals(decision.signatory(viewer)))
                .isPresent();
        return ownWork
                ? List.of(Obstacle.of(
                        "four-eyes",
                        viewer.username().equals(decision.signatory(viewer))
                                ? "You wrote this yourself, so somebody else must approve it. Hand the task to another"
                                        + " manager."
                                : "Whoever wrote this cannot approve it by telephone. Ask another manager."))
                : List.of();
    }
}
