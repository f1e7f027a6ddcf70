package org.waymark.deadline;

import java.util.Arrays;

/** In what a limit is counted; the code is what the timescales table says. */
public enum LimitUnit {
    /** Clock hours, which run through nights, weekends and holidays. */
    HOURS("hours", "hour"),
    /** Monday to Friday less the bank holidays of England and Wales. */
    WORKING_DAYS("working-days", "working day"),
    /** Every day. */
    CALENDAR_DAYS("calendar-days", "calendar day"),
    /** Seven calendar days each. */
    WEEKS("weeks", "week"),
    /** Calendar months, clamped to the end of a shorter month. */
    MONTHS("months", "month"),
    /** No counting: the date that the event states is itself the due date. */
    DATE("date", "date");

    private final String code;
    private final String word;

    LimitUnit(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The code of the timescales table, for example {@code working-days}. */
    public String code() {
        return code;
    }

    /** A count in words, for example "1 working day" or "15 working days". */
    public String words(int count) {
        return this == DATE ? "the date set" : count + " " + word + (count == 1 ? "" : "s");
    }

    /** Whether a clock counts in the unit with this code; gates, visits and meetings are measured elsewhere. */
    public static boolean isCounted(String code) {
        return Arrays.stream(values()).anyMatch(unit -> unit.code.equals(code));
    }

    /**
     * The unit with this code.
     *
     * @throws IllegalArgumentException with a sentence when there is none
     */
    public static LimitUnit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The timescales table counts in '" + code
                        + "'. It may count in hours, working-days, calendar-days, weeks, months or date."));
    }
}
