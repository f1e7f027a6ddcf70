package org.waymark.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people say of a document.
 *
 * @param kind by the codes of {@code document.kinds} in the messages
 * @param title null where the file's name must do
 * @param date of the document itself, in London; null where it bears none
 * @param fromWhom who wrote or handed it over, or null
 * @param notFor whom it must not reach, by the codes of {@code document.not-for}; empty for nobody
 * @param notForReason why; null where it may reach anybody
 */
public record DocumentDetails(
        String kind, String title, LocalDate date, String fromWhom, Set<String> notFor, String notForReason) {

    public DocumentDetails {
        notFor = new TreeSet<>(notFor);
    }
}
