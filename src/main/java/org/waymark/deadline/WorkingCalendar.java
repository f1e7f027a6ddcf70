package org.waymark.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counts time as the English child protection process does. Days are those of Europe/London.
 *
 * <p>The day of the event is day 0 and the next working day is day 1 (DfE sample data agree). An open-source census validator
 * counts a working start day as day 1; {@code waymark.calendar.day-zero=false} follows it, for working days only. A limit in
 * days, weeks or months ends with its last day, at 23:59:59 in London; a limit in hours ends to the second. Months are clamped
 * to the end of a shorter month. A due date is never moved because it is no working day.
 */
public final class WorkingCalendar {

    /** The only zone in which a date is computed or shown. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int OFFICE_CLOSES = 17;

    private volatile BankHolidays holidays;
    private final boolean dayZero;

    public WorkingCalendar(BankHolidays holidays, boolean dayZero) {
        this.holidays = holidays;
        this.dayZero = dayZero;
    }

    BankHolidays holidays() {
        return holidays;
    }

    /** From now on counts with another list; what has been counted stays until it is counted anew. */
    void countWith(BankHolidays holidays) {
        this.holidays = holidays;
    }

    /** Which holidays and which way of counting: kept with every deadline. */
    public String version() {
        return holidays.version() + (dayZero ? "" : "-day-one");
    }

    /** Whether the day of the event is day 0; otherwise a working start day is day 1. */
    public boolean startsWithDayZero() {
        return dayZero;
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(date);
    }

    /** The date as people in London write it at that moment. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** The last second of that day in London. */
    public static Instant endOf(LocalDate date) {
        return date.atTime(23, 59, 59).atZone(LONDON).toInstant();
    }

    /** The first second of that day in London. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(LONDON).toInstant();
    }

    /**
     * When something is due.
     *
     * @param event when the event happened or is planned; the start of the day where only its date is known
     * @param dateOnly whether only its date is known
     */
    public Instant due(Instant event, boolean dateOnly, Limit limit) {
        int number = limit.before() ? -limit.number() : limit.number();
        LocalDate day = dateOf(event);
        return switch (limit.unit()) {
            case HOURS -> event.plus(number, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
            case WORKING_DAYS -> endOf(workingDays(day, number));
            case CALENDAR_DAYS -> endOf(day.plusDays(number));
            case WEEKS -> endOf(day.plusWeeks(number));
            case MONTHS -> endOf(day.plusMonths(number));
            case DATE -> dateOnly ? endOf(day) : event.truncatedTo(ChronoUnit.MILLIS);
        };
    }

    /**
     * From when a deadline is shown as coming up: so long before it is due, and never later than the start of the last working
     * day. Hours before the end of a day are counted from 17:00, because at night nobody is there to be warned.
     */
    public Instant warning(Instant due, Limit limit, int lead, LimitUnit leadUnit) {
        LocalDate day = dateOf(due);
        boolean wholeDay = due.equals(endOf(day));
        if (leadUnit == LimitUnit.HOURS) {
            if (!wholeDay || limit.unit() == LimitUnit.HOURS) return due.minus(lead, ChronoUnit.HOURS);
            LocalDate office = isWorkingDay(day) ? day : workingDays(day, -1);
            return office.atTime(OFFICE_CLOSES, 0)
                    .atZone(LONDON)
                    .minusHours(lead)
                    .toInstant();
        }
        Instant warning = startOf(dateOf(due(due, true, Limit.before(lead, leadUnit))));
        if (!wholeDay || isWorkingDay(day)) return warning;
        Instant lastWorkingDay = startOf(previousWorkingDay(day));
        return warning.isAfter(lastWorkingDay) ? lastWorkingDay : warning;
    }

    /** The last working day before that date. */
    public LocalDate previousWorkingDay(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isWorkingDay(day)) day = day.minusDays(1);
        return day;
    }

    /**
     * The date so many working days after (or, negative, before) a date; 0 is the date itself, even where that is no working
     * day.
     */
    public LocalDate workingDays(LocalDate from, int number) {
        int step = Integer.signum(number);
        int left = Math.abs(number);
        if (!dayZero && left > 0 && isWorkingDay(from)) left--;
        LocalDate day = from;
        while (left > 0) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) left--;
        }
        return day;
    }

    /** How many working days lie after {@code from}, up to and including {@code to}; 0 where {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) count++;
        }
        return count;
    }

    /** The name of the bank holiday on that date, or null. */
    public String holiday(LocalDate date) {
        return holidays.name(date);
    }

    /** A sentence that asks for new holiday data when the data end within six months of today; empty while they last. */
    public Optional<String> staleness(LocalDate today) {
        LocalDate end = holidays.end();
        if (today.plusMonths(6).isBefore(end)) return Optional.empty();
        return Optional.of("The list of bank holidays ends on " + DueWords.date(end)
                + ". Add the holidays of the years after it, or later deadlines will be counted without them.");
    }
}
