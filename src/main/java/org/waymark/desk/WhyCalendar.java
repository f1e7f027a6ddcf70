package org.waymark.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.deadline.Counting.Step;

/** Draws a count of days as a calendar of whole weeks, earliest first. */
final class WhyCalendar {

    private WhyCalendar() {}

    /** The weeks from the first to the last day of the count. */
    static List<WhySteps.Week> of(List<Step> steps) {
        Map<LocalDate, WhySteps.Cell> cells = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            cells.put(steps.get(i).date(), cell(steps.get(i), WhyLines.kind(steps, i)));
        }
        LocalDate one = steps.get(0).date();
        LocalDate other = steps.get(steps.size() - 1).date();
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        List<WhySteps.Week> weeks = new ArrayList<>();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) weeks.add(week(monday, weeks.isEmpty(), cells));
        return weeks;
    }

    private static WhySteps.Week week(LocalDate monday, boolean firstWeek, Map<LocalDate, WhySteps.Cell> cells) {
        List<WhySteps.Cell> days = new ArrayList<>();
        String month = "";
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            if (firstWeek ? i == 0 : day.getDayOfMonth() == 1) {
                boolean withYear = firstWeek || day.getMonthValue() == 1;
                month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK)
                        + (withYear ? " " + day.getYear() : "");
            }
            days.add(cells.getOrDefault(
                    day, new WhySteps.Cell(day.getDayOfMonth(), "", SayDate.weekday(day), "outside")));
        }
        return new WhySteps.Week(month, days);
    }

    private static WhySteps.Cell cell(Step step, String kind) {
        String spoken = SayDate.weekday(step.date()) + ": "
                + (step.skipped() != null ? "not counted, " + step.skipped() : "day " + step.number())
                + ("due".equals(kind) ? ", due" : "");
        return new WhySteps.Cell(
                step.date().getDayOfMonth(),
                step.skipped() != null ? "" : step.number().toString(),
                spoken,
                kind);
    }
}
