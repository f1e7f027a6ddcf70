package org.waymark.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was taken out of a child's file as one PDF and given to somebody.
 *
 * @param recipient the code of the kind of recipient, for example {@code mother}
 * @param recipientName who exactly, or null
 * @param from the first day of what was chosen, or null for the beginning
 * @param to the last day, or null for the end
 * @param sha256 of the PDF, so that any copy of it can be known again
 * @param leftOut what was left out of it and why, one sentence each
 */
public record Bundle(
        Long id,
        Long episodeId,
        String madeBy,
        Instant madeAt,
        String recipient,
        String recipientName,
        String purpose,
        LocalDate from,
        LocalDate to,
        int pages,
        long size,
        String sha256,
        List<String> leftOut,
        List<Content> contents) {

    /**
     * One thing in a bundle.
     *
     * @param kind {@code record}, {@code document}, {@code letter}, {@code note} and so on
     * @param sourceId the id under which it is on file, by its kind; the episode's for what is put together from many
     * @param day when it happened or was written, in London; null where that is not known
     * @param page on which it begins; null for what could not be printed and was attached separately
     */
    public record Content(String kind, Long sourceId, String title, LocalDate day, Integer page) {}
}
