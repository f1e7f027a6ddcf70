package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.casefile.DocumentDetails;
import org.waymark.form.FormError;
import org.waymark.form.Option;

/**
 * What was typed about a document, judged.
 *
 * @param details what it comes to; null where something is wrong
 */
record DocumentAnswers(DocumentDetails details, List<FormError> errors) {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 2000;

    static DocumentAnswers of(Map<String, List<String>> typed, DocumentWords words, LocalDate today) {
        List<FormError> errors = new ArrayList<>();
        String kind = text(typed, "kind");
        if (words.kinds().stream().map(Option::value).noneMatch(kind::equals))
            errors.add(new FormError("kind", "Choose what kind of document it is"));
        LocalDate date = date(typed, today, errors);
        String title = text(typed, "title");
        if (title.length() > LONGEST) errors.add(new FormError("title", "The title must be 200 characters or less"));
        String from = text(typed, "fromWhom");
        if (from.length() > LONGEST)
            errors.add(new FormError("fromWhom", "Say in 200 characters or less who it is from"));
        Set<String> known = words.notFor().stream().map(Option::value).collect(Collectors.toSet());
        Set<String> notFor = new LinkedHashSet<>(typed.getOrDefault("notFor", List.of()));
        notFor.retainAll(known);
        String reason = text(typed, "notForReason");
        if (!notFor.isEmpty() && reason.isEmpty())
            errors.add(new FormError("notForReason", "Say why it must not be shared with them"));
        if (notFor.isEmpty() && !reason.isEmpty())
            errors.add(new FormError("notFor", "Tick with whom it must not be shared, or empty the reason"));
        if (reason.length() > LONGEST_REASON)
            errors.add(new FormError("notForReason", "The reason must be 2,000 characters or less"));
        if (!errors.isEmpty()) return new DocumentAnswers(null, errors);
        return new DocumentAnswers(
                new DocumentDetails(kind, orNull(title), date, orNull(from), notFor, orNull(reason)), errors);
    }

    /** The details as they would have been typed. */
    static Map<String, List<String>> typed(DocumentDetails details) {
        LocalDate date = details.date();
        return Map.of(
                "kind", one(details.kind()),
                "title", one(details.title()),
                "date-day", one(date == null ? "" : date.getDayOfMonth()),
                "date-month", one(date == null ? "" : date.getMonthValue()),
                "date-year", one(date == null ? "" : date.getYear()),
                "fromWhom", one(details.fromWhom()),
                "notFor", List.copyOf(details.notFor()),
                "notForReason", one(details.notForReason()));
    }

    static String text(Map<String, List<String>> typed, String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0) == null ? "" : values.get(0).strip();
    }

    private static LocalDate date(Map<String, List<String>> typed, LocalDate today, List<FormError> errors) {
        String day = text(typed, "date-day");
        String month = text(typed, "date-month");
        String year = text(typed, "date-year");
        if ((day + month + year).isEmpty()) return null;
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.isAfter(today)) errors.add(new FormError("date-day", "The date must be today or in the past"));
            else if (date.getYear() < 1900)
                errors.add(new FormError("date-year", "The year must have four figures, like 2026"));
            return date;
        } catch (DateTimeException | NumberFormatException wrong) {
            errors.add(new FormError("date-day", "The date must be a real date, like 7 4 2026, or stay empty"));
            return null;
        }
    }

    private static List<String> one(Object value) {
        return List.of(value == null ? "" : value.toString());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
