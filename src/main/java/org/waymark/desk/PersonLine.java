package org.waymark.desk;

/**
 * Something recorded about a person, as a page shows it.
 *
 * @param kind of {@link org.waymark.child.EntryKind}, in lower case, as addresses name it
 * @param personId under whom it is ended or corrected
 * @param about whom else it is about: number and name; null for nobody
 * @param words what it is
 * @param secret an address or number; null for anything else
 * @param detail more in words; may be empty
 * @param closed how it ended or was found wrong; empty while it stands
 */
public record PersonLine(
        String kind,
        Long personId,
        Long id,
        Other about,
        String words,
        Secret secret,
        String detail,
        String dates,
        String recorded,
        String closed,
        boolean stands) {

    /** Another person of the line. */
    public record Other(Long personId, String name, boolean nameOnly) {}
}
