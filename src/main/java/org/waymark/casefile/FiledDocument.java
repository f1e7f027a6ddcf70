package org.waymark.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A document on a child's file, without its bytes.
 *
 * @param fileName as it was sent, without folders and without characters that turn the direction of reading
 * @param size in bytes
 * @param version counts the corrections of the details
 * @param recordId the record with which it came, or null
 * @param episodeIds the cases whose file it is on
 * @param withdrawn null while it counts
 */
public record FiledDocument(
        Long id,
        String fileName,
        String contentType,
        long size,
        DocumentDetails details,
        String uploadedBy,
        Instant uploadedAt,
        int version,
        Long recordId,
        List<Long> episodeIds,
        Withdrawal withdrawn) {

    /** That a document was entered by mistake: it shows nowhere any more, its bytes stay. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** The details as they were before a correction, and who changed them why. */
    public record Earlier(int version, DocumentDetails details, String changedBy, Instant changedAt, String reason) {}

    /** The title, or the file's name. */
    public String title() {
        return details.title() == null || details.title().isBlank() ? fileName : details.title();
    }
}
