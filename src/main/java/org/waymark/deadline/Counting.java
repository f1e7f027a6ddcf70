package org.waymark.deadline;

import static org.waymark.deadline.WorkingCalendar.LONDON;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a due date is counted, one step after the other, so that a person can follow it with a calendar in hand. It walks by
 * itself and asks {@link WorkingCalendar} only for the holidays, so that it also proves the date that stands in the register.
 *
 * @param steps from the start to the due date; for hours one step for each day that is touched, for months one for each month
 * @param due where the walk arrives
 */
public record Counting(List<Step> steps, Instant due) {

    /**
     * One step of the walk; days are those of Europe/London.
     *
     * @param number the how-manieth day or month it is; null where it is not counted, or where hours are counted
     * @param skipped why it is not counted; null where it is
     * @param note what is remarkable about it, as a sentence; null where nothing is
     * @param from from when hours are counted on this day; null for other units
     * @param until until when hours are counted on this day; null for other units
     */
    public record Step(LocalDate date, Integer number, String skipped, String note, Instant from, Instant until) {

        static Step counted(LocalDate date, int number, String note) {
            return new Step(date, number, null, note, null, null);
        }

        static Step skipped(LocalDate date, String why) {
            return new Step(date, null, why, null, null, null);
        }
    }

    /** Counts a limit from an event, as {@link WorkingCalendar#due} is asked for. */
    public static Counting of(Instant start, boolean dateOnly, Limit limit, WorkingCalendar calendar) {
        LocalDate day = start.atZone(LONDON).toLocalDate();
        return switch (limit.unit()) {
            case HOURS -> hours(Instant.ofEpochMilli(start.toEpochMilli()), limit);
            case WORKING_DAYS -> ending(workingDays(day, limit, calendar));
            case CALENDAR_DAYS -> ending(days(day, limit.number(), limit.before()));
            case WEEKS -> ending(days(day, 7 * limit.number(), limit.before()));
            case MONTHS -> ending(months(day, limit));
            case DATE -> dateSet(start, day, dateOnly);
        };
    }

    private static List<Step> workingDays(LocalDate start, Limit limit, WorkingCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        String closed = reason(start, calendar);
        boolean startCounts = !calendar.startsWithDayZero() && closed == null && limit.number() > 0;
        int number = startCounts ? 1 : 0;
        steps.add(Step.counted(
                start,
                number,
                startCounts
                        ? "The day of the event counts as day 1, as this installation is set up."
                        : closed == null ? null : "No working day (" + closed + "), but the clock starts."));
        for (LocalDate day = start; number < limit.number(); ) {
            day = limit.before() ? day.minusDays(1) : day.plusDays(1);
            String why = reason(day, calendar);
            steps.add(why == null ? Step.counted(day, ++number, null) : Step.skipped(day, why));
        }
        return steps;
    }

    private static String reason(LocalDate day, WorkingCalendar calendar) {
        String holiday = calendar.holiday(day);
        if (holiday != null) return holiday;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) : null;
    }

    private static List<Step> days(LocalDate start, int number, boolean before) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= number; i++) steps.add(Step.counted(start.plusDays(before ? -i : i), i, null));
        return steps;
    }

    /** The same day of each month, or the last one of a month that is too short. */
    private static List<Step> months(LocalDate start, Limit limit) {
        List<Step> steps = new ArrayList<>();
        int month = 12 * start.getYear() + start.getMonthValue() - 1;
        for (int i = 0; i <= limit.number(); i++) {
            int there = limit.before() ? month - i : month + i;
            LocalDate first = LocalDate.of(Math.floorDiv(there, 12), Math.floorMod(there, 12) + 1, 1);
            boolean tooShort = start.getDayOfMonth() > first.lengthOfMonth();
            LocalDate date = first.withDayOfMonth(tooShort ? first.lengthOfMonth() : start.getDayOfMonth());
            String note =
                    tooShort ? "This month has no day " + start.getDayOfMonth() + ", so its last day counts." : null;
            steps.add(Step.counted(date, i, note));
        }
        return steps;
    }

    private static Counting ending(List<Step> steps) {
        LocalDate last = steps.get(steps.size() - 1).date();
        return new Counting(
                steps, last.plusDays(1).atStartOfDay(LONDON).toInstant().minusSeconds(1));
    }

    private static Counting dateSet(Instant start, LocalDate day, boolean dateOnly) {
        List<Step> only = List.of(Step.counted(day, 0, null));
        return dateOnly ? ending(only) : new Counting(only, Instant.ofEpochMilli(start.toEpochMilli()));
    }

    private static Counting hours(Instant start, Limit limit) {
        List<Step> steps = new ArrayList<>();
        Duration left = Duration.ofHours(limit.number());
        Instant at = start;
        do {
            ZonedDateTime london = at.atZone(LONDON);
            Instant edge = limit.before() ? previousMidnight(london) : nextMidnight(london);
            Duration here = Duration.between(at, edge).abs();
            Instant until = here.compareTo(left) >= 0 ? (limit.before() ? at.minus(left) : at.plus(left)) : edge;
            Instant earlier = limit.before() ? until : at;
            Instant later = limit.before() ? at : until;
            LocalDate date = earlier.atZone(LONDON).toLocalDate();
            steps.add(new Step(date, null, null, clockChange(earlier, later), earlier, later));
            left = left.minus(Duration.between(at, until).abs());
            at = until;
        } while (!left.isZero());
        return new Counting(steps, at);
    }

    private static Instant nextMidnight(ZonedDateTime moment) {
        return moment.toLocalDate().plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    private static Instant previousMidnight(ZonedDateTime moment) {
        Instant midnight = moment.toLocalDate().atStartOfDay(LONDON).toInstant();
        return midnight.equals(moment.toInstant())
                ? moment.toLocalDate().minusDays(1).atStartOfDay(LONDON).toInstant()
                : midnight;
    }

    private static String clockChange(Instant from, Instant until) {
        int before = LONDON.getRules().getOffset(from).getTotalSeconds();
        int after = LONDON.getRules().getOffset(until).getTotalSeconds();
        if (before == after) return null;
        return after > before
                ? "The clocks go forward in this night: the hour from 1:00 to 2:00 does not exist, so the wall clock"
                        + " shows an hour more than was counted."
                : "The clocks go back in this night: the hour from 1:00 to 2:00 comes twice and counts twice, so the"
                        + " wall clock shows an hour less than was counted.";
    }
}
