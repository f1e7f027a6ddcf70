package org.waymark.desk;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a bundle is to be made of and for whom.
 *
 * @param recipientName who exactly, or null
 * @param kinds of parts, by code
 * @param from the first day, or null for the beginning
 * @param to the last day, or null for the end
 */
public record BundleOrder(
        Recipient recipient, String recipientName, String purpose, Set<String> kinds, LocalDate from, LocalDate to) {

    /** Whether a part is of a chosen kind and of the chosen days; what bears no date is of all of them. */
    boolean wants(FilePart part) {
        return kinds.contains(part.kind())
                && (part.date() == null
                        || (from == null || !part.date().isBefore(from))
                                && (to == null || !part.date().isAfter(to)));
    }
}
