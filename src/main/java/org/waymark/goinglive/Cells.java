package org.waymark.goinglive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.desk.SayDate;

/** The cells of one row in their types; what cannot be read goes to the findings, and is null from then on. */
class Cells {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MOMENT = Pattern.compile("(\\S+)[ T](\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final Pattern OTHER_ORDER = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final int FIRST_YEAR = 1990;

    private final Sheet sheet;
    private final Table.Row row;
    private final Findings findings;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Cells(Sheet sheet, Table.Row row, Findings findings) {
        this.sheet = sheet;
        this.row = row;
        this.findings = findings;
        for (Column column : sheet.columns()) {
            String cell = row.cell(column.name());
            if (cell == null) continue;
            Object value = read(column, cell);
            if (value != null) values.put(column.name(), value);
        }
    }

    int number() {
        return row.number();
    }

    /** Whether the file says something here, readable or not. */
    boolean has(String column) {
        return row.cell(column) != null;
    }

    String text(String column) {
        return (String) values.get(column);
    }

    LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    ZonedDateTime moment(String column) {
        return (ZonedDateTime) values.get(column);
    }

    Long whole(String column) {
        return (Long) values.get(column);
    }

    void require(String column, String when) {
        if (!has(column)) error(column, "Fill in '" + column + "'" + when + ".");
    }

    /** What has happened cannot lie ahead. */
    void notAfter(Instant now, String... columns) {
        for (String column : columns) {
            Object value = values.get(column);
            boolean ahead = value instanceof LocalDate day
                    ? day.isAfter(now.atZone(SayDate.LONDON).toLocalDate())
                    : value instanceof ZonedDateTime at && at.toInstant().isAfter(now);
            if (ahead)
                error(column, "'" + row.cell(column) + "' lies in the future, and this is about what has happened.");
        }
    }

    /** Of two things that happened one after the other. */
    void inOrder(String earlier, String later) {
        LocalDate first = day(earlier);
        LocalDate second = day(later);
        if (first != null && second != null && second.isBefore(first))
            error(later, "'" + later + "' is before '" + earlier + "' (" + row.cell(earlier) + ").");
    }

    private LocalDate day(String column) {
        Object value = values.get(column);
        return value instanceof ZonedDateTime at ? at.toLocalDate() : (LocalDate) value;
    }

    void error(String column, String sentence) {
        findings.error(sheet, row.number(), column, row.cell(column), sentence);
    }

    void notice(String column, String sentence) {
        findings.notice(sheet, row.number(), column, row.cell(column), sentence);
    }

    private Object read(Column column, String cell) {
        return switch (column.form()) {
            case TEXT -> readText(column, cell);
            case CODE -> readCode(column, cell);
            case NUMBER -> readNumber(column, cell);
            case DATE -> readDay(column, cell);
            case MOMENT -> readMoment(column, cell);
        };
    }

    private String readText(Column column, String cell) {
        int longest = switch (column.name()) {
            case "summary" -> 4_000;
            case "case_number", "child_number", "family_number" -> 40;
            case "first_name", "last_name", "address", "team", "worker" -> 200;
            case "nhs_number", "upn" -> 20;
            case "ethnicity" -> 10;
            default -> 100;
        };
        if (cell.length() > longest) return unreadable(column, "This is longer than " + longest + " characters.");
        if (cell.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t'))
            return unreadable(column, "This holds a control character that no text has. Type it anew.");
        return cell;
    }

    private String readCode(Column column, String cell) {
        return Arrays.stream(column.codes().split(", "))
                .filter(code -> code.equalsIgnoreCase(cell))
                .findFirst()
                .orElseGet(() -> unreadable(column, "'" + cell + "' is none of " + column.codes() + "."));
    }

    private Long readNumber(Column column, String cell) {
        return cell.matches("\\d{1,3}")
                ? Long.valueOf(cell)
                : unreadable(column, "'" + cell + "' is not a whole number.");
    }

    private LocalDate readDay(Column column, String cell) {
        Matcher day = DAY.matcher(cell);
        if (day.matches()) return calendarDay(column, cell, number(day, 1), number(day, 2), number(day, 3));
        Matcher other = OTHER_ORDER.matcher(cell);
        if (!other.matches())
            return unreadable(column, "'" + cell + "' is not a date. Write year-month-day, for example 2026-04-02.");
        int first = number(other, 1);
        int second = number(other, 2);
        if (first > 12 || second > 12 || first == second || first < 1 || second < 1)
            return unreadable(
                    column, "Write the year first: year-month-day, for example 2026-04-02, instead of '" + cell + "'.");
        return unreadable(
                column,
                "'" + cell + "' can be read as " + first + " " + month(second) + " or as " + second + " " + month(first)
                        + ". Write the year first: " + WRITTEN.format(LocalDate.of(number(other, 3), second, first))
                        + " for " + first + " " + month(second) + " " + other.group(3) + ".");
    }

    private LocalDate calendarDay(Column column, String cell, int year, int month, int day) {
        if (month < 1 || month > 12) return unreadable(column, "'" + cell + "' has no month " + month + ".");
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > last)
            return unreadable(
                    column,
                    "'" + cell + "' is not a day of the calendar: " + month(month) + " " + year + " has " + last
                            + " days.");
        if (year < FIRST_YEAR || year > 2100) return unreadable(column, "The year of '" + cell + "' cannot be right.");
        return LocalDate.of(year, month, day);
    }

    private ZonedDateTime readMoment(Column column, String cell) {
        Matcher moment = MOMENT.matcher(cell);
        LocalDate day = readDay(column, moment.matches() ? moment.group(1) : cell);
        if (day == null) return null;
        if (!moment.matches()) return day.atStartOfDay(SayDate.LONDON);
        int hour = number(moment, 2);
        int minute = number(moment, 3);
        if (hour > 23 || minute > 59) return unreadable(column, "'" + cell + "' has no such time of day.");
        return day.atTime(LocalTime.of(hour, minute)).atZone(SayDate.LONDON);
    }

    private <T> T unreadable(Column column, String sentence) {
        error(column.name(), sentence);
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String month(int month) {
        return java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
