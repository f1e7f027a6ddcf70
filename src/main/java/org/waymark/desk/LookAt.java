package org.waymark.desk;

/**
 * An entry whose date a manager should look at (practice 7).
 *
 * @param recordId the record in which it was written; null where the product wrote it without a form
 * @param what the milestone that it would meet
 * @param done the day on which it is said to have been done, in words
 * @param due when it was due, in words
 * @param recorded when and by whom it was written, in words
 * @param own whether the viewer wrote it: then somebody else has to look
 */
public record LookAt(
        Long deadlineId,
        Long eventId,
        Long recordId,
        Long episodeId,
        String child,
        String team,
        String what,
        String done,
        String due,
        String recorded,
        boolean own) {}
