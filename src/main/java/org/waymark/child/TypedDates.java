package org.waymark.child;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates in a text, in the spellings in which people type them; always day before month.
 *
 * @param rest the text without them
 * @param alsoDigits six digits that are a date, but may be a local telephone number as well
 */
record TypedDates(Set<LocalDate> dates, String rest, Set<String> alsoDigits) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4}|\\d{2})";

    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)" + DAY + "[ ./-](\\d{1,2})[ ./-]" + YEAR + "(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?<!\\d)" + DAY + "(?: of)?[ .-]?" + MONTH + "[ .,-]+" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + " " + DAY + ",? " + YEAR + "(?!\\d)");
    private static final Pattern RUN = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})(\\d{4}|\\d{2})(?!\\d)");

    static TypedDates in(String text, LocalDate today) {
        Found found = new Found(text, today);
        found.take(ISO, each -> found.day(each.group(3), each.group(2), each.group(1)));
        found.take(WORDS, each -> found.day(each.group(1), number(each.group(2)), each.group(3)));
        found.take(MONTH_FIRST, each -> found.day(each.group(2), number(each.group(1)), each.group(3)));
        found.take(NUMBERS, each -> found.day(each.group(1), each.group(2), each.group(3)));
        found.take(RUN, each -> {
            boolean date = found.day(each.group(1), each.group(2), each.group(3));
            if (date && each.group().length() == 6) found.digits.add(each.group());
            return date;
        });
        return new TypedDates(found.dates, found.rest, found.digits);
    }

    private static String number(String month) {
        return String.valueOf(MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private interface Take {
        boolean is(Matcher each);
    }

    private static final class Found {

        private final Set<LocalDate> dates = new LinkedHashSet<>();
        private final Set<String> digits = new LinkedHashSet<>();
        private final LocalDate today;
        private String rest;

        Found(String text, LocalDate today) {
            this.rest = text;
            this.today = today;
        }

        void take(Pattern pattern, Take take) {
            Matcher each = pattern.matcher(rest);
            StringBuilder without = new StringBuilder();
            while (each.find())
                each.appendReplacement(without, take.is(each) ? " " : Matcher.quoteReplacement(each.group()));
            each.appendTail(without);
            rest = without.toString();
        }

        /** Notes the day if there is such a day. A year of two digits lies in the hundred years that end today. */
        boolean day(String day, String month, String year) {
            try {
                int number = Integer.parseInt(year);
                LocalDate date = LocalDate.of(
                        year.length() == 4 ? number : 2000 + number, Integer.parseInt(month), Integer.parseInt(day));
                dates.add(year.length() == 2 && date.isAfter(today) ? date.minusYears(100) : date);
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
    }
}
