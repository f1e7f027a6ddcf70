package org.waymark.approval;

import java.util.Map;

/**
 * A task about to be completed for one child.
 *
 * @param approves the task whose record it approves, or null
 * @param gate the gate that the model names for it, or null
 * @param values the typed answers as they stand for this child
 */
public record PendingDecision(
        Long episodeId,
        String processInstanceId,
        String activityId,
        String formId,
        String approves,
        String gate,
        Map<String, Object> values) {

    /** Whether any answer named {@code ...Decision} says so; a task that sends back is never gated. */
    public boolean isApproval() {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith("Decision") && "approve".equals(entry.getValue()));
    }
}
