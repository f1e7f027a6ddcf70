package org.waymark.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A user task as it stands in the engine's transaction.
 *
 * @param formId the form it asks for, {@code <process-id>.<task-id>}; null where the model names none
 * @param roles the codes of the roles that may take it
 * @param dueAt the date that the model itself gives the task; null where it gives none
 * @param properties the model's own properties of the task: {@code kind}, {@code meeting}, {@code approves}, ...
 */
public record ObservedTask(
        String taskId,
        String name,
        String processInstanceId,
        String processId,
        String activityId,
        String formId,
        Long episodeId,
        String assignee,
        Set<String> roles,
        Instant dueAt,
        Map<String, String> properties) {}
