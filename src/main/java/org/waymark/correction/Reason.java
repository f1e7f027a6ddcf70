package org.waymark.correction;

import java.util.List;
import org.waymark.form.FormError;

/** Why a correction is proposed; every proposal says so. */
final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    /** What stands against the reason as typed; {@code asked} is said where there is none. */
    static List<FormError> problems(String typed, String asked) {
        if (typed.isBlank()) return List.of(new FormError("reason", asked));
        return typed.length() > LONGEST
                ? List.of(new FormError("reason", "The reason must be 2,000 characters or less"))
                : List.of();
    }
}
