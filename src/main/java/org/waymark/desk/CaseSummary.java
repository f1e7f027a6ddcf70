package org.waymark.desk;

import java.util.List;

/** Why we are involved and where it has led, each line with the day on which it was recorded. */
public record CaseSummary(List<Line> lines) {

    /**
     * One line.
     *
     * @param source when it was recorded, or null where it needs none
     */
    public record Line(String label, String text, String source) {}
}
