package org.waymark.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.deadline.Counting;
import org.waymark.deadline.Counting.Step;
import org.waymark.deadline.Limit;
import org.waymark.deadline.LimitUnit;
import org.waymark.deadline.WorkingCalendar;

/** Says a count in words. Up to a month every day has a line; beyond that whole runs of days share one. */
final class WhyLines {

    private static final int EVERY_DAY = 31;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_ALONE = DateTimeFormatter.ofPattern("EEE d", Locale.UK);

    private WhyLines() {}

    /** The count as the page shows it. */
    static WhySteps of(Counting counting, Limit limit) {
        List<Step> steps = counting.steps();
        return switch (limit.unit()) {
            case HOURS -> new WhySteps(intro(limit), hours(steps), List.of());
            case MONTHS, DATE -> new WhySteps(intro(limit), months(steps, limit), List.of());
            default -> new WhySteps(intro(limit), days(steps, limit), WhyCalendar.of(steps));
        };
    }

    static String kind(List<Step> steps, int index) {
        if (index == steps.size() - 1) return "due";
        if (index == 0) return "start";
        return steps.get(index).skipped() != null ? "skipped" : "counted";
    }

    private static List<String> intro(Limit limit) {
        List<String> said = new ArrayList<>();
        String day = limit.before()
                ? "It is counted back from the planned date, which is day 0."
                : "The day of the event is day 0.";
        switch (limit.unit()) {
            case WORKING_DAYS -> {
                said.add(day);
                said.add("Monday to Friday are counted; weekends and the bank holidays of England and Wales are not.");
            }
            case CALENDAR_DAYS, WEEKS -> {
                said.add(day);
                said.add("Every day is counted, weekends and bank holidays too.");
            }
            case MONTHS ->
                said.add("Calendar months are counted to the same day of the month, or to the last day of a"
                        + " month that is too short. Weekends and bank holidays make no difference.");
            case HOURS -> said.add("Hours are counted by the clock, through nights, weekends and bank holidays.");
            case DATE -> said.add("Nothing is counted: the date was set, and it is the due date.");
        }
        if (limit.unit() != LimitUnit.HOURS && limit.unit() != LimitUnit.DATE)
            said.add("There is time until the end of the last day.");
        return said;
    }

    private static List<WhySteps.Line> days(List<Step> steps, Limit limit) {
        List<WhySteps.Line> lines = new ArrayList<>();
        boolean together = steps.size() > EVERY_DAY;
        for (int i = 0; i < steps.size(); ) {
            int end = i;
            while (end + 1 < steps.size() && belongs(steps, i, end + 1, together)) end++;
            lines.add(line(steps, i, end, limit));
            i = end + 1;
        }
        return lines;
    }

    /** A weekend is one line; of a long count so is a run of counted days within one week. */
    private static boolean belongs(List<Step> steps, int first, int next, boolean together) {
        Step begin = steps.get(first);
        Step step = steps.get(next);
        if (begin.skipped() != null) return isWeekend(begin) && isWeekend(step);
        boolean inner = first > 1 && next < steps.size() - 1 && step.skipped() == null;
        return together && inner && sameWeek(begin.date(), step.date());
    }

    private static boolean sameWeek(LocalDate one, LocalDate other) {
        return one.with(DayOfWeek.MONDAY).equals(other.with(DayOfWeek.MONDAY));
    }

    private static boolean isWeekend(Step step) {
        return step.skipped() != null && step.skipped().matches("Saturday|Sunday");
    }

    private static WhySteps.Line line(List<Step> steps, int from, int to, Limit limit) {
        Step first = steps.get(from);
        Step last = steps.get(to);
        String kind = kind(steps, to);
        boolean whole = kind.equals("start") || kind.equals("due");
        String date = whole ? SayDate.weekday(last.date()) : span(first.date(), last.date());
        if (first.skipped() != null) {
            return new WhySteps.Line(
                    "", date, "not counted: " + (isWeekend(first) ? "weekend" : first.skipped()), "skipped");
        }
        String number = from == to ? "Day " + first.number() : "Days " + first.number() + " to " + last.number();
        String words = first.note() != null
                ? first.note()
                : switch (kind) {
                    case "due" -> "due";
                    case "start" -> limit.before() ? "the planned date" : "the clock starts";
                    default -> "";
                };
        return new WhySteps.Line(number, date, words, kind);
    }

    private static List<WhySteps.Line> months(List<Step> steps, Limit limit) {
        List<WhySteps.Line> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String kind = kind(steps, i);
            String words = String.join(
                            " ",
                            i == steps.size() - 1 ? "due" : i == 0 ? "the clock starts" : "",
                            step.note() == null ? "" : step.note())
                    .strip();
            String number =
                    limit.unit() == LimitUnit.DATE ? "" : i == 0 ? "Start" : SayDate.count(step.number(), "month");
            lines.add(new WhySteps.Line(number, SayDate.weekday(step.date()), words, kind));
        }
        return lines;
    }

    private static List<WhySteps.Line> hours(List<Step> steps) {
        List<WhySteps.Line> lines = new ArrayList<>();
        Duration sum = Duration.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Duration here = Duration.between(step.from(), step.until());
            sum = sum.plus(here);
            String words = span(here)
                    + (i > 0 ? ", " + span(sum) + " in all" : "")
                    + (step.note() == null ? "" : ". " + step.note());
            String times = hour(step.from()) + " to " + hour(step.until());
            lines.add(new WhySteps.Line(times, SayDate.weekday(step.date()), words, kind(steps, i)));
        }
        return lines;
    }

    /** For example "Sat 4 to Sun 5 April"; the year stands with the first and the last line. */
    private static String span(LocalDate one, LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        if (from.equals(to)) return DAY.format(from);
        return (from.getMonth() == to.getMonth() ? DAY_ALONE : DAY).format(from) + " to " + DAY.format(to);
    }

    private static String span(Duration duration) {
        if (duration.isZero()) return "at once";
        String hours = duration.toHours() == 0 ? "" : SayDate.count(duration.toHours(), "hour");
        String minutes = duration.toMinutesPart() == 0 ? "" : SayDate.count(duration.toMinutesPart(), "minute");
        return hours.isEmpty() ? minutes : minutes.isEmpty() ? hours : hours + " " + minutes;
    }

    private static String hour(Instant at) {
        LocalTime time = at.atZone(WorkingCalendar.LONDON).toLocalTime();
        return SayDate.hour(time);
    }
}
