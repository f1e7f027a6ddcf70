package org.waymark.desk;

/**
 * An open task of a case; {@code holder} is null while nobody holds it.
 *
 * @param byTelephone an approval that the reader may write down as given by telephone
 */
public record CaseTask(
        String taskId,
        String name,
        String stage,
        String holder,
        String forWhom,
        Due due,
        boolean mine,
        boolean sentBack,
        boolean byTelephone) {}
