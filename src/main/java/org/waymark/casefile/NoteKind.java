package org.waymark.casefile;

import java.util.Arrays;
import java.util.Locale;

/** What a case note tells of (practice 13). The code is what forms, addresses and messages name. */
public enum NoteKind {
    CALL,
    VISIT,
    E_MAIL,
    MEETING,
    /** Written by a manager of the case's line alone. */
    MANAGEMENT_DECISION,
    /** Written by a manager of the case's line alone; becomes the worker's task with a date. */
    DIRECTION,
    /** Asks a colleague something; the answer comes back and stands on the file. */
    QUESTION,
    OTHER;

    /** The kebab-case code, for example {@code management-decision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code, or {@link #OTHER} where there is none. */
    public static NoteKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether a manager of the case's line alone may write it. */
    public boolean isForManagers() {
        return this == MANAGEMENT_DECISION || this == DIRECTION;
    }

    /** Whether somebody named answers it by a date. */
    public boolean asksForAnswer() {
        return this == DIRECTION || this == QUESTION;
    }
}
