package org.waymark.escalation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.RecordCorrected;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;

/**
 * What is agreed before a due date: it still counts as late, arrives already answered, and climbs only if the new date passes
 * (practice 8). A conference needs its manager and its chair.
 */
@Component
@Transactional
public class AdvanceAgreements {

    /** The form in which it is recorded. */
    public static final String FORM = "breach-escalation.agree-in-advance";

    /** Milestones that are a conference: its chair agrees as well, and both record it (timescales T21 and T22). */
    private static final Set<String> CONFERENCES = Set.of(
            "icpc-held",
            "rcpc-first",
            "rcpc-next",
            "conference-quorum",
            "transfer-in-conference",
            "prebirth-icpc",
            "prebirth-postbirth-review");

    private final AdvanceAgreementRows agreements;
    private final Deadlines deadlines;
    private final Trail trail;

    AdvanceAgreements(AdvanceAgreementRows agreements, Deadlines deadlines, Trail trail) {
        this.agreements = agreements;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    /** Whether the chair of the conference must agree as well as a manager. */
    public static boolean needsChair(String milestone) {
        return CONFERENCES.contains(milestone);
    }

    /** What has been recorded about this deadline so far, agreed by all who must or not. */
    public Optional<AdvanceAgreement> of(Long deadlineId) {
        return agreements.findByDeadlineId(deadlineId);
    }

    /** What has been recorded about the deadlines of a case. */
    public List<AdvanceAgreement> ofCase(Long episodeId) {
        return agreements.findByEpisodeId(episodeId);
    }

    /**
     * Takes what a manager or a chair has recorded; once all have who must, the deadline stands as agreed in advance.
     *
     * @param asChair whether the recorder signs as chair of the conference
     * @return who must still agree: {@code conference-chair}, {@code team-manager} or nobody
     */
    public Optional<String> agree(Long deadlineId, boolean asChair, CaseRecord record, Map<String, Object> values) {
        Deadline deadline = deadlines.findById(deadlineId).orElseThrow();
        AdvanceAgreement agreement = agreements
                .findByDeadlineId(deadlineId)
                .orElseGet(() -> new AdvanceAgreement(deadlineId, deadline.episodeId()));
        says(agreement, values);
        if (asChair) agreement.signedByChair(record.recordedBy(), record.recordedAt(), record.id());
        else agreement.signedByManager(record.recordedBy(), record.recordedAt(), record.id());
        agreements.save(agreement);
        trail.add(
                record.recordedBy(),
                "delay-agreed",
                "deadline",
                deadlineId.toString(),
                deadline.episodeId(),
                deadline.milestone());
        return takesEffect(agreement, deadline);
    }

    /** A correction of what was agreed; it reaches a breach that was opened as answered by it by way of its answer. */
    @EventListener
    @Order(1)
    void on(RecordCorrected corrected) {
        CaseRecord record = corrected.record();
        if (!record.formId().equals(FORM)) return;
        agreements
                .findFirstByManagerRecordIdOrChairRecordId(record.replacesId(), record.replacesId())
                .ifPresent(agreement -> {
                    boolean chair = record.replacesId().equals(agreement.chairRecordId());
                    says(agreement, corrected.valuesOf(agreement.episodeId()));
                    if (chair) agreement.signedByChair(record.recordedBy(), record.recordedAt(), record.id());
                    else agreement.signedByManager(record.recordedBy(), record.recordedAt(), record.id());
                    takesEffect(
                            agreement,
                            deadlines.findById(agreement.deadlineId()).orElseThrow());
                });
    }

    private static void says(AdvanceAgreement agreement, Map<String, Object> values) {
        Answer said = Answer.of(FORM, values).orElseThrow();
        Object plan = values.get("delaySafetyPlan");
        agreement.says(said.until(), said.reasonCode(), said.reason(), plan == null ? null : plan.toString());
    }

    private static Optional<String> takesEffect(AdvanceAgreement agreement, Deadline deadline) {
        if (agreement.manager() == null) return Optional.of("team-manager");
        if (needsChair(deadline.milestone()) && agreement.chair() == null) return Optional.of("conference-chair");
        deadline.agreeInAdvance(agreement.agreedUntil());
        return Optional.empty();
    }
}
