package org.waymark.approval;

import java.util.Map;
import java.util.Set;
import org.waymark.access.Viewer;

/**
 * A task about to be completed for one child.
 *
 * @param approves the task whose record it approves, or null
 * @param gates the gates that the model names for it
 * @param asked the keys of all fields of its form, answered or not
 * @param values the typed answers as they stand for this child
 */
public record PendingDecision(
        Long episodeId,
        String processInstanceId,
        String activityId,
        String formId,
        String approves,
        Set<String> gates,
        Set<String> asked,
        Map<String, Object> values) {

    /** The question, in the form of every approval, whether it was given by telephone. */
    public static final String BY_TELEPHONE = "approvalByTelephone";

    /** Whether any answer named {@code ...Decision} says so; a task that sends back is never gated. */
    public boolean isApproval() {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith("Decision") && "approve".equals(entry.getValue()));
    }

    /**
     * Whose signature it is: that of whoever types, or of the approver who gave it by telephone, null where
     * nobody is named yet.
     */
    public String signatory(Viewer viewer) {
        return isByTelephone(values) ? telephoneApprover(values) : viewer.username();
    }

    /** Whether the answers of an approval say that it was given by telephone; every approval's form asks. */
    public static boolean isByTelephone(Map<String, Object> values) {
        return "yes".equals(values.get(BY_TELEPHONE));
    }

    /** The username of whoever gave it by telephone; null where nobody is named. */
    public static String telephoneApprover(Map<String, Object> values) {
        return (String) values.get("telephoneApprover");
    }
}
