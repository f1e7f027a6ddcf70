package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.form.FormError;

/**
 * What was typed about a bundle, judged.
 *
 * @param order what it comes to; null where something is wrong
 */
public record BundleAnswers(BundleOrder order, List<FormError> errors) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 500;

    /** Judges what was typed. */
    public static BundleAnswers of(Map<String, List<String>> typed, DocumentWords words) {
        List<FormError> errors = new ArrayList<>();
        String code = DocumentAnswers.text(typed, "recipient");
        Optional<Recipient> recipient = words.recipients().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (recipient.isEmpty()) errors.add(new FormError("recipient", "Choose for whom it is made"));
        String name = DocumentAnswers.text(typed, "recipientName");
        if (name.length() > LONGEST_NAME)
            errors.add(new FormError("recipientName", "The name must be 200 characters or less"));
        if (name.isEmpty() && recipient.filter(Recipient::outside).isPresent())
            errors.add(new FormError("recipientName", "Say who exactly gets it"));
        String purpose = DocumentAnswers.text(typed, "purpose");
        if (purpose.isEmpty()) errors.add(new FormError("purpose", "Say what it is for"));
        if (purpose.length() > LONGEST_PURPOSE)
            errors.add(new FormError("purpose", "The purpose must be 500 characters or less"));
        LocalDate from = date(typed, "from", errors);
        LocalDate to = date(typed, "to", errors);
        if (from != null && to != null && to.isBefore(from))
            errors.add(new FormError("to-day", "The last day must not be before the first"));
        var kinds = new LinkedHashSet<>(typed.getOrDefault("kinds", List.of()));
        if (kinds.isEmpty()) errors.add(new FormError("kinds", "Choose what of the file goes into it"));
        if (!errors.isEmpty()) return new BundleAnswers(null, errors);
        return new BundleAnswers(
                new BundleOrder(recipient.get(), name.isEmpty() ? null : name, purpose, kinds, from, to), errors);
    }

    private static LocalDate date(Map<String, List<String>> typed, String name, List<FormError> errors) {
        String day = DocumentAnswers.text(typed, name + "-day");
        String month = DocumentAnswers.text(typed, name + "-month");
        String year = DocumentAnswers.text(typed, name + "-year");
        if ((day + month + year).isEmpty()) return null;
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException wrong) {
            errors.add(new FormError(
                    name + "-day",
                    "The " + (name.equals("from") ? "first" : "last")
                            + " day must be a real date, like 7 4 2026, or stay empty"));
            return null;
        }
    }
}
