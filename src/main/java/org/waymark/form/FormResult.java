package org.waymark.form;

import java.util.List;
import java.util.Map;

/**
 * A judged submission.
 *
 * @param shared typed values of the shared part: String, Long, BigDecimal, Boolean, LocalDate, ZonedDateTime
 *     (Europe/London), List of String, or List of Map for dynamic lists; hidden and empty fields are absent
 * @param perSubject the same per child, by subject id
 * @param errors empty when the submission may be recorded
 * @param typed everything as it was typed, to be shown again
 */
public record FormResult(
        Map<String, Object> shared,
        Map<String, Map<String, Object>> perSubject,
        List<FormError> errors,
        Map<String, List<String>> typed) {

    public boolean valid() {
        return errors.isEmpty();
    }
}
