package org.waymark.desk;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened in a case.
 *
 * @param done when it happened, in words
 * @param recorded when and by whom it was written down, in words
 * @param late whether it tells of something missed
 * @param recordId the record to read, or null
 * @param deadlineId the deadline that was missed, or null
 * @param noteId the case note to read, or null
 * @param at by which the history is ordered
 */
public record HistoryEntry(
        String title,
        List<String> details,
        String done,
        String recorded,
        boolean late,
        Long recordId,
        Long deadlineId,
        Long noteId,
        Instant at) {

    HistoryEntry(
            String title, List<String> details, String done, String recorded, boolean late, Long recordId, Instant at) {
        this(title, details, done, recorded, late, recordId, null, null, at);
    }
}
