package org.waymark.notice;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing in a digest.
 *
 * @param children their names, for the page of somebody signed in; a message says initials
 * @param label what it is, for that page; a message says the type of meeting at most
 * @param milestone the milestone that it is about, or null
 * @param when by when or how late, in words
 * @param path where it is done
 * @param deadline the deadline that says why it is due then, or null
 */
public record DigestLine(
        List<String> children, String label, String milestone, String when, String path, Long deadline) {

    /** What no deadline explains. */
    public DigestLine(List<String> children, String label, String milestone, String when, String path) {
        this(children, label, milestone, when, path, null);
    }

    /** The children's initials, for example "AS, BS". */
    public String initials() {
        return children.stream().map(Initials::of).collect(Collectors.joining(", "));
    }

    /** The children's names. */
    public String names() {
        return String.join(", ", children);
    }
}
