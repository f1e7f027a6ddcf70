package org.waymark.notice;

import java.util.List;

/**
 * One part of a digest.
 *
 * @param code what it is about, for example {@code overdue}: its words stand in {@code messages.properties}
 * @param total how many there are
 * @param lines the first of them
 * @param path where all of them are listed
 */
public record DigestPart(String code, long total, List<DigestLine> lines, String path) {

    /** How many are not among the lines. */
    public long more() {
        return total - lines.size();
    }
}
