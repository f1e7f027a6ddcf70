package org.waymark.worklist;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.allocation.OnCallDuty;
import org.waymark.allocation.OnCallRota;
import org.waymark.approval.Obstacle;
import org.waymark.approval.PendingDecision;
import org.waymark.form.Form;
import org.waymark.form.FormField;

/**
 * Guards the signature under an approval that one person types and another has given by telephone: whoever may record facts may
 * write it down, but only who may approve can have given it, or the manager who was on call at that hour (practice 4 and 10).
 */
@Component
class SignedByTelephone {

    private static final String GATE = "telephone-approval";

    private final TaskRights rights;
    private final OnCallRota rota;

    SignedByTelephone(TaskRights rights, OnCallRota rota) {
        this.rights = rights;
        this.rota = rota;
    }

    /** What is said already on a page on which nothing can be said but that the approver has approved, by question. */
    static Map<String, String> said(Form form) {
        Map<String, String> said = new LinkedHashMap<>();
        form.fields().stream()
                .map(FormField::key)
                .filter(key -> key.endsWith("Decision"))
                .forEach(key -> said.put(key, "approve"));
        said.put(PendingDecision.BY_TELEPHONE, "yes");
        return said;
    }

    /** What stands in the way of this signature; empty for any task that approves nothing. */
    List<Obstacle> obstacles(WorkItem item, PendingDecision decision, Viewer viewer) {
        if (item.approves() == null) return List.of();
        if (!PendingDecision.isByTelephone(decision.values()) || decision.signatory(viewer) == null) return List.of();
        if (viewer.username().equals(decision.signatory(viewer)))
            return refused("You are the approver yourself, so no telephone is needed: sign it as your own task.");
        if (!decision.isApproval())
            return refused("Only an approval is written down from a telephone call. To send the work back, the approver"
                    + " opens this task.");
        return mayHaveGiven(item, decision, viewer)
                ? List.of()
                : refused("Whoever you name may not approve this. Choose the " + item.forWhom()
                        + ", a manager above, or the manager who was on call.");
    }

    private boolean mayHaveGiven(WorkItem item, PendingDecision decision, Viewer viewer) {
        String approver = decision.signatory(viewer);
        return rights.mayTake(rights.viewerOf(approver), item)
                || decision.values().get("telephoneApprovedAt") instanceof ZonedDateTime at
                        && wasManagerOnCall(approver, at.toInstant());
    }

    private boolean wasManagerOnCall(String username, Instant at) {
        return rota.onCallAt(at).stream()
                .anyMatch(shift ->
                        shift.duty() == OnCallDuty.MANAGER && shift.username().equals(username));
    }

    private static List<Obstacle> refused(String sentence) {
        return List.of(new Obstacle(GATE, sentence, List.of(PendingDecision.BY_TELEPHONE)));
    }
}
