package org.waymark.telephone;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.approval.PendingDecision;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Matters;
import org.waymark.casefile.RecordTaken;
import org.waymark.worklist.Engine;
import org.waymark.worklist.WorkItem;
import org.waymark.worklist.WorkItems;

/**
 * Keeps every approval given by telephone, whatever it approves: begins the process that asks the approver, and takes down
 * what the approver and the manager above say. Each step stands in the trail.
 */
@Component
@Transactional
class TelephoneBook {

    static final String PROCESS = "telephone-approval";
    static final String CONFIRM = PROCESS + ".confirm-approval";
    static final String SETTLE = PROCESS + ".settle-refused-approval";

    /** The process variable by which the model finds its approval. */
    static final String ID = "telephoneApprovalId";

    private final TelephoneApprovals approvals;
    private final CaseRecords records;
    private final WorkItems items;
    private final Engine engine;
    private final Trail trail;

    TelephoneBook(TelephoneApprovals approvals, CaseRecords records, WorkItems items, Engine engine, Trail trail) {
        this.approvals = approvals;
        this.records = records;
        this.items = items;
        this.engine = engine;
        this.trail = trail;
    }

    @EventListener
    void on(RecordTaken taken) {
        taken.parts().forEach((episodeId, part) -> {
            Map<String, Object> values = taken.valuesOf(episodeId);
            switch (taken.form().id()) {
                case CONFIRM -> answered(part, taken.record(), answer(values.get("approvalAnswer")));
                case SETTLE -> answered(part, taken.record(), decision(values.get("refusedApprovalOutcome")));
                default -> approval(episodeId, part, taken.record(), values);
            }
        });
    }

    private void approval(Long episodeId, CaseFile.Part part, CaseRecord record, Map<String, Object> values) {
        if (!PendingDecision.isByTelephone(values)) return;
        Optional<WorkItem> approved =
                items.findByProcessInstanceIdAndActivityId(part.processInstanceId(), record.activityId()).stream()
                        .filter(item -> item.approves() != null)
                        .findFirst();
        if (approved.isEmpty()) return;
        Instant givenAt = ((ZonedDateTime) values.get("telephoneApprovedAt")).toInstant();
        TelephoneApproval approval = approvals.save(new TelephoneApproval(
                record.id(),
                episodeId,
                PendingDecision.telephoneApprover(values),
                givenAt,
                author(approved.get()),
                record.recordedBy(),
                record.recordedAt()));
        approval.runsAs(
                engine.start(PROCESS, episodeId, Map.of(ID, approval.id(), Matters.VARIABLE, Matters.begunBy(record))));
        trace(approval, record.recordedBy(), "approval-by-telephone-recorded", approval.approver());
    }

    private String author(WorkItem approval) {
        return records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                        approval.processInstanceId(), approval.approves())
                .map(CaseRecord::recordedBy)
                .orElse(null);
    }

    private void answered(CaseFile.Part part, CaseRecord record, TelephoneState state) {
        TelephoneApproval approval =
                approvals.findByProcessInstanceId(part.processInstanceId()).orElseThrow();
        approval.answered(state, record.recordedBy(), record.recordedAt());
        trace(approval, record.recordedBy(), "approval-by-telephone-" + state.code(), null);
    }

    private static TelephoneState answer(Object answer) {
        return switch (String.valueOf(answer)) {
            case "confirm" -> TelephoneState.CONFIRMED;
            case "approve-now" -> TelephoneState.APPROVED_NOW;
            default -> TelephoneState.REFUSED;
        };
    }

    private static TelephoneState decision(Object outcome) {
        return "approve".equals(outcome) ? TelephoneState.APPROVED_BY_ANOTHER : TelephoneState.NOT_APPROVED;
    }

    private void trace(TelephoneApproval approval, String by, String action, String detail) {
        trail.add(by, action, "record", approval.recordId().toString(), approval.episodeId(), detail);
    }
}
