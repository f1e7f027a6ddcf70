package org.waymark.procedure.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.waymark.form.FormError;

/** What a process owner says when publishing, as typed; the date is London's. */
record PublishForm(
        String reason, String when, String day, String month, String year, String time, String withdrawReason) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST = 2000;

    static PublishForm blank() {
        return new PublishForm("", "", "", "", "", "", "");
    }

    static PublishForm withdrawing(String reason) {
        return new PublishForm("", "", "", "", "", "", reason);
    }

    List<FormError> errors(Instant now) {
        List<FormError> errors = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            errors.add(new FormError("reason", "Say why the procedure is changed"));
        } else if (reason.length() > LONGEST) {
            errors.add(new FormError("reason", "Give the reason in at most 2,000 characters"));
        }
        if (!"now".equals(when) && !"later".equals(when)) {
            errors.add(new FormError("when", "Choose from when it is in force"));
        } else if ("later".equals(when)) {
            try {
                if (!from().isAfter(now)) {
                    errors.add(new FormError("day", "The date must be in the future"));
                }
            } catch (DateTimeException | NumberFormatException notADate) {
                errors.add(new FormError("day", "Enter a real date, such as 27 3 2027, and a time such as 08:00"));
            }
        }
        return errors;
    }

    /** From when it is to be in force; null for at once. */
    Instant from() {
        if (!"later".equals(when)) {
            return null;
        }
        LocalDate date = LocalDate.of(number(year), number(month), number(day));
        LocalTime at = time == null || time.isBlank() ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip());
        return date.atTime(at).atZone(LONDON).toInstant();
    }

    private static int number(String text) {
        return Integer.parseInt(text == null ? "" : text.strip());
    }
}
