package org.waymark.approval;

import java.util.Map;
import java.util.Set;

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

    /** Whether any answer named {@code ...Decision} says so; a task that sends back is never gated. */
    public boolean isApproval() {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith("Decision") && "approve".equals(entry.getValue()));
    }
}
