package org.waymark.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times in the words of GOV.UK pages, always in Europe/London. */
public final class SayDate {

    /** The zone in which every date is shown. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private SayDate() {}

    /** For example "7 April 2026". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For example "7 April 2026", the day in London. */
    public static String day(Instant at) {
        return day(london(at).toLocalDate());
    }

    /** For example "April 2026". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** For example "Tue 7 April 2026". */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** For example "Tue 7 April 2026", the day in London. */
    public static String weekdayOf(Instant at) {
        return weekday(london(at).toLocalDate());
    }

    /** For example "Tue 7 April 2026 at 4:40pm"; midnight and midday by name. */
    public static String moment(Instant at) {
        ZonedDateTime there = london(at);
        return weekday(there.toLocalDate()) + " at " + hour(there.toLocalTime());
    }

    /** The moment, or the day alone where nobody said at what hour: then it stands at midnight. */
    public static String momentOrDay(Instant at) {
        return london(at).toLocalTime().equals(LocalTime.MIDNIGHT) ? weekdayOf(at) : moment(at);
    }

    /** For example "4:40pm", "midday". */
    public static String hour(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() == 0) return "midnight";
        if (time.getMinute() == 0 && time.getHour() == 12) return "midday";
        return HOUR.format(time).toLowerCase(Locale.UK).replace(":00", "");
    }

    /** The moment as the clock on the wall in London shows it. */
    public static ZonedDateTime london(Instant at) {
        return at.atZone(LONDON);
    }

    /** Age on a day, in the unit that matters for a child: days, weeks, months, then years. */
    public static String age(LocalDate birth, LocalDate on) {
        Period age = Period.between(birth, on);
        long days = birth.until(on, java.time.temporal.ChronoUnit.DAYS);
        if (days < 0) return "not yet born";
        if (days < 14) return count(days, "day") + " old";
        if (age.getYears() == 0 && age.getMonths() < 3) return count(days / 7, "week") + " old";
        if (age.getYears() < 2) return count(age.toTotalMonths(), "month") + " old";
        return "aged " + age.getYears();
    }

    /** "1 day", "2 days". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
