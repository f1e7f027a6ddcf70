package org.waymark.desk;

/** An open task of a case; {@code holder} is null while nobody holds it. */
public record CaseTask(
        String taskId,
        String name,
        String stage,
        String holder,
        String forWhom,
        Due due,
        boolean mine,
        boolean sentBack) {}
