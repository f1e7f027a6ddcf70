package org.waymark.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and lateness in the words of a page, in London time. */
public final class DueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private DueWords() {}

    /** For example "Tuesday 7 April 2026". */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** A due date: the day alone where the whole of it counts, otherwise with the time: "Tuesday 7 April 2026, 16:40". */
    public static String moment(Instant due) {
        ZonedDateTime london = due.atZone(WorkingCalendar.LONDON);
        String day = DAY.format(london);
        return due.equals(WorkingCalendar.endOf(london.toLocalDate())) ? day : day + ", " + TIME.format(london);
    }

    /** A moment with its time, for example "Tuesday 7 April 2026, 16:40". */
    public static String time(Instant moment) {
        ZonedDateTime london = moment.atZone(WorkingCalendar.LONDON);
        return DAY.format(london) + ", " + TIME.format(london);
    }

    /**
     * How late something is or was, in hours for a limit in hours and otherwise in working days: "3 working days late". Empty
     * where it is not late.
     */
    public static String late(Instant due, Instant at, LimitUnit unit, WorkingCalendar calendar) {
        if (!at.isAfter(due)) return "";
        if (unit == LimitUnit.HOURS && Duration.between(due, at).toHours() < 48) {
            long hours = Duration.between(due, at).toHours();
            return hours == 0 ? "less than an hour late" : LimitUnit.HOURS.words((int) hours) + " late";
        }
        int days = calendar.workingDaysBetween(WorkingCalendar.dateOf(due), WorkingCalendar.dateOf(at));
        return days == 0 ? "less than a working day late" : LimitUnit.WORKING_DAYS.words(days) + " late";
    }
}
