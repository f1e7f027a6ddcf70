package org.waymark.desk;

import java.util.List;

/**
 * The count of a deadline as the page shows it: in words, and where days are counted as a calendar too.
 *
 * @param intro how this unit is counted, as sentences
 * @param lines step by step; long runs are drawn together
 * @param weeks the same as a calendar of whole weeks; empty where no days are counted
 */
public record WhySteps(List<String> intro, List<Line> lines, List<Week> weeks) {

    /** One line of the count; {@code kind} is {@code start}, {@code counted}, {@code skipped} or {@code due}. */
    public record Line(String number, String date, String words, String kind) {}

    /** A week of the calendar, Monday first; {@code month} where a new one begins in it, otherwise empty. */
    public record Week(String month, List<Cell> cells) {}

    /**
     * A day of the calendar.
     *
     * @param day the day of the month
     * @param number its number in the count; empty where it is not counted
     * @param spoken what it is, for those who cannot see the colours
     * @param kind as of a line, or {@code outside} where the count does not touch the day
     */
    public record Cell(int day, String number, String spoken, String kind) {}
}
