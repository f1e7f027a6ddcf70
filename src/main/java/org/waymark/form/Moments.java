package org.waymark.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as people type them into three or four boxes, and back; all in Europe/London. */
final class Moments {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Pattern TIME = Pattern.compile(
            "(?:(\\d{1,2})[:.](\\d{2})|(\\d{2})(\\d{2})|(\\d{1,2})(?=\\s*[ap]))\\s*(?:([ap])\\.?m\\.?)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    private Moments() {}

    /** Reads the boxes; {@code time} is null where only a date is asked for. */
    static Reading read(String label, String day, String month, String year, String time) {
        return read(label, day, month, year, time, false);
    }

    /** The same; where the time may be missing, a day alone is read as a date. */
    static Reading read(String label, String day, String month, String year, String time, boolean timeMayBeMissing) {
        if (day.isBlank() && month.isBlank() && year.isBlank() && (time == null || time.isBlank())) {
            return Reading.NOTHING;
        }
        List<String> lacking = new ArrayList<>();
        if (day.isBlank()) lacking.add("day");
        if (month.isBlank()) lacking.add("month");
        if (year.isBlank()) lacking.add("year");
        if (!lacking.isEmpty()) {
            return Reading.wrong(Sentences.must(label, "include a " + listed(lacking)), "-" + lacking.get(0));
        }
        LocalDate date = date(day.strip(), month.strip(), year.strip());
        if (date == null) {
            return Reading.wrong(Sentences.must(label, "be a real date"), "-day");
        }
        if (year.strip().length() != 4 || date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            return Reading.wrong(
                    Sentences.must(label, "have a year between " + EARLIEST_YEAR + " and " + LATEST_YEAR), "-year");
        }
        if (time == null || timeMayBeMissing && time.isBlank()) {
            return Reading.of(date);
        }
        if (time.isBlank()) {
            return Reading.wrong(Sentences.must(label, "include a time, like 15:30"), "-time");
        }
        LocalTime clock = time(time);
        if (clock == null) {
            return Reading.wrong(Sentences.must(label, "include a real time, like 15:30"), "-time");
        }
        return at(label, date.atTime(clock));
    }

    /** The hour left out in March never happened; of the hour that comes twice in October the first is meant. */
    private static Reading at(String label, LocalDateTime local) {
        if (LONDON.getRules().getValidOffsets(local).isEmpty()) {
            return Reading.wrong(
                    Sentences.must(
                            label,
                            "be a time that happened: on " + DAY.format(local)
                                    + " the clocks went forward from 1am to 2am"),
                    "-time");
        }
        return Reading.of(local.atZone(LONDON));
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static LocalDate date(String day, String month, String year) {
        try {
            int named = month.length() < 3
                    ? -1
                    : MONTHS.indexOf(month.toLowerCase(Locale.UK).substring(0, 3));
            return LocalDate.of(number(year), named >= 0 ? named + 1 : number(month), number(day));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int number(String digits) {
        if (!digits.matches("[0-9]{1,4}")) {
            throw new NumberFormatException();
        }
        return Integer.parseInt(digits);
    }

    /** {@code 15:30}, {@code 15.30}, {@code 1530}, {@code 3pm}, {@code 3:30 pm}, {@code midnight}, {@code midday}; else null. */
    static LocalTime time(String typed) {
        String text = typed.strip().toLowerCase(Locale.UK);
        if (text.equals("midday") || text.equals("noon")) return LocalTime.NOON;
        if (text.equals("midnight")) return LocalTime.MIDNIGHT;
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int hour = first(matcher, 1, 3, 5);
        int minute = first(matcher, 2, 4);
        if (matcher.group(6) != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (matcher.group(6).equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private static int first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return Integer.parseInt(matcher.group(group));
            }
        }
        return 0;
    }

    /** The date and, where there is one, the moment in a recorded value, whatever its form; null where it is neither. */
    static Object recorded(Object value) {
        if (value instanceof LocalDate || value instanceof ZonedDateTime) return value;
        if (value instanceof Instant instant) return instant.atZone(LONDON);
        if (value instanceof String text) {
            try {
                if (text.length() == 10) return LocalDate.parse(text);
                return text.contains("[")
                        ? ZonedDateTime.parse(text)
                        : java.time.OffsetDateTime.parse(text).atZoneSameInstant(LONDON);
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }

    static LocalDate day(Object recorded) {
        return recorded instanceof ZonedDateTime moment
                ? moment.withZoneSameInstant(LONDON).toLocalDate()
                : (LocalDate) recorded;
    }

    static String clock(Object recorded) {
        return recorded instanceof ZonedDateTime moment ? CLOCK.format(moment.withZoneSameInstant(LONDON)) : "";
    }

    /** {@code 2 April 2026}, {@code 2 April 2026, 16:40}. */
    static String words(Object recorded) {
        String time = clock(recorded);
        return DAY.format(day(recorded)) + (time.isEmpty() ? "" : ", " + time);
    }
}
