package org.waymark.desk;

import java.util.List;

/**
 * Why we are involved and where it has led.
 *
 * @param parts what the case's people have written, or the records say for them
 * @param lines how things stand, from facts and events
 * @param mayWrite whether the viewer may write the parts
 */
public record CaseSummary(List<Part> parts, List<Line> lines, boolean mayWrite) {

    /**
     * One part of the summary.
     *
     * @param text null where nothing is known
     * @param source who wrote it and when; null where nothing is known
     * @param old whether it may be out of date
     */
    public record Part(String label, String text, String source, boolean old) {}

    /**
     * One line.
     *
     * @param source when it was recorded, or null where it needs none
     */
    public record Line(String label, String text, String source) {}
}
