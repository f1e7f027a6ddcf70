package org.waymark.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened, as exactly as anybody remembers: a day, a month, a season or a year.
 *
 * @param first the first day that it may have been
 * @param last the last day that it may have been; the same where the day is known
 * @param words as it is read, for example "spring 2019"
 */
public record RoughDate(LocalDate first, LocalDate last, String words) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final Pattern FIGURES = Pattern.compile("(?:(\\d{1,2})[ ./-])?(\\d{1,2})[ ./-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([a-z]+),? (\\d{4})");
    private static final Pattern SEASON =
            Pattern.compile("(spring|summer|autumn|winter)(?: of)? (\\d{4})(?:[/-]\\d{2,4})?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int EARLIEST = 1900;

    /**
     * Reads what somebody typed: "14 March 2019", "14/3/2019", "March 2019", "3/2019", "spring 2019" or "2019".
     *
     * @return empty where it is no date that ever was, such as 31 February
     */
    public static Optional<RoughDate> of(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        try {
            return read(text).filter(date -> date.first.getYear() >= EARLIEST);
        } catch (DateTimeException | NumberFormatException never) {
            return Optional.empty();
        }
    }

    private static Optional<RoughDate> read(String text) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) return Optional.of(of(figures.group(1), number(figures, 2), number(figures, 3)));
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return Optional.of(of(iso.group(3), number(iso, 2), number(iso, 1)));
        Matcher season = SEASON.matcher(text);
        if (season.matches()) return Optional.of(season(season.group(1), number(season, 2)));
        Matcher named = NAMED.matcher(text);
        if (named.matches())
            return month(named.group(2)).map(month -> of(named.group(1), month.getValue(), number(named, 3)));
        return YEAR.matcher(text).matches() ? Optional.of(year(Integer.parseInt(text))) : Optional.empty();
    }

    /** A day that is known. */
    public static RoughDate of(LocalDate day) {
        return new RoughDate(day, day, DAY.format(day));
    }

    /** Whether the day is known. */
    public boolean isExact() {
        return first.equals(last);
    }

    /** Whether it may lie within these days; null for no limit. */
    public boolean isWithin(LocalDate from, LocalDate to) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    private static RoughDate of(String day, int month, int year) {
        if (day != null) return of(LocalDate.of(year, month, Integer.parseInt(day)));
        YearMonth whole = YearMonth.of(year, month);
        return new RoughDate(whole.atDay(1), whole.atEndOfMonth(), MONTH.format(whole));
    }

    /** Winter is named by the year in which it begins. */
    private static RoughDate season(String name, int year) {
        YearMonth begins = YearMonth.of(year, 3 + 3 * SEASONS.indexOf(name));
        String words = name + " " + year + (name.equals("winter") ? "/" + "%02d".formatted((year + 1) % 100) : "");
        return new RoughDate(begins.atDay(1), begins.plusMonths(2).atEndOfMonth(), words);
    }

    private static RoughDate year(int year) {
        return new RoughDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.valueOf(year));
    }

    private static Optional<Month> month(String begun) {
        if (begun.length() < 3) return Optional.empty();
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(begun.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
