package org.waymark.telephone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.approval.CompletionGate;
import org.waymark.approval.Obstacle;
import org.waymark.approval.PendingDecision;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.engine.CaseContext;

/** What the model of an approval by telephone asks, and who may answer its questions (practice 4). */
@Component
@Transactional(readOnly = true)
class TelephoneFlow implements TelephoneVocabulary, CompletionGate {

    private final TelephoneApprovals approvals;
    private final Workers workers;
    private final WorkingCalendar calendar;

    TelephoneFlow(TelephoneApprovals approvals, Workers workers, WorkingCalendar calendar) {
        this.approvals = approvals;
        this.workers = workers;
        this.calendar = calendar;
    }

    @Override
    public String approver(CaseContext context) {
        return workers.findById(of(context).approver())
                .filter(Worker::active)
                .map(Worker::username)
                .orElse(null);
    }

    @Override
    public Date settleBy(CaseContext context) {
        TelephoneApproval approval = of(context);
        Instant last = approval.answeredAt() == null ? approval.writtenAt() : approval.answeredAt();
        LocalDate day = calendar.workingDays(WorkingCalendar.dateOf(last), 1);
        return Date.from(WorkingCalendar.endOf(day));
    }

    private TelephoneApproval of(CaseContext context) {
        return approvals
                .findById((Long) context.variable(TelephoneBook.ID))
                .orElseThrow(() -> new IllegalStateException("This process asks about no approval by telephone."));
    }

    @Override
    public List<Obstacle> obstacles(PendingDecision decision, Viewer viewer) {
        return switch (decision.formId()) {
            case TelephoneBook.CONFIRM -> confirming(decision, viewer.username());
            case TelephoneBook.SETTLE -> settling(decision, viewer.username());
            default -> List.of();
        };
    }

    private List<Obstacle> confirming(PendingDecision decision, String by) {
        TelephoneApproval approval = of(decision);
        if (approval.isWorkOf(by))
            return refused("You wrote this yourself, or wrote the approval down, so somebody else must answer for it.");
        if (!"confirm".equals(decision.values().get("approvalAnswer"))
                || approval.approver().equals(by)) return List.of();
        String approver =
                workers.findById(approval.approver()).map(Worker::displayName).orElse(approval.approver());
        return refused("Only " + approver + " can confirm what was said on the telephone. If " + approver
                + " cannot be asked, choose that you approve it now in your own name, and say why.");
    }

    private List<Obstacle> settling(PendingDecision decision, String by) {
        TelephoneApproval approval = of(decision);
        return approval.isWorkOf(by) || approval.approver().equals(by)
                ? refused("You were on the telephone yourself, or wrote the work, so another manager above must decide."
                        + " Hand the task over.")
                : List.of();
    }

    private TelephoneApproval of(PendingDecision decision) {
        return approvals.findByProcessInstanceId(decision.processInstanceId()).orElseThrow();
    }

    private static List<Obstacle> refused(String sentence) {
        return List.of(new Obstacle("four-eyes", sentence, List.of()));
    }
}
