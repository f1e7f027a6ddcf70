package org.waymark.telephone;

import java.util.Locale;

/** What has become of an approval that is said to have been given by telephone. */
public enum TelephoneState {
    /** The approver has not answered yet; the work goes on. */
    WAITING,
    /** The approver gave it. */
    CONFIRMED,
    /** It was not given so, but a manager of the case approved the work since, in their own name. */
    APPROVED_NOW,
    /** The approver did not give it; a manager above has not decided yet. */
    REFUSED,
    /** It was not given, and a manager above approved the work. */
    APPROVED_BY_ANOTHER,
    /** It was not given, and the work is not approved. */
    NOT_APPROVED;

    /** The kebab-case code that messages and the trail name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
