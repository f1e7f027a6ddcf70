package org.waymark.casefile;

/**
 * A child's part of a record as it stood before it was moved.
 *
 * @param processInstanceId in which process it was written; null for what no process asked
 * @param taskId the task that it completed; null for what no task asked
 */
public record MovedPart(Long recordId, String processInstanceId, String taskId) {}
