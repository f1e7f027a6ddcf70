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
 * @param address of the page that tells more, or null
 * @param kind by which the history is narrowed: {@code record}, {@code note} and so on, in the messages under {@code history.kind.}
 * @param by the username of whoever wrote it down; null for the system
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
        String address,
        String kind,
        String by,
        Instant at) {

    HistoryEntry(
            String title, List<String> details, String done, String recorded, boolean late, Long recordId, Instant at) {
        this(title, details, done, recorded, late, recordId, null, null, null, "event", null, at);
    }

    /** Something to which a page of its own belongs. */
    static HistoryEntry told(
            String kind,
            String title,
            List<String> details,
            String done,
            String recorded,
            String by,
            String address,
            Instant at) {
        return new HistoryEntry(title, details, done, recorded, false, null, null, null, address, kind, by, at);
    }

    /** The same, of this kind and from this person. */
    HistoryEntry as(String kind, String by) {
        return new HistoryEntry(
                title, details, done, recorded, late, recordId, deadlineId, noteId, address, kind, by, at);
    }
}
