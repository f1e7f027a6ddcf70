package org.waymark.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What became of a deadline whose date has come; each has exactly one. */
public enum LedgerOutcome {
    /** Done and written down by its date. */
    IN_TIME("in-time", "Done in time", false),
    /** Done by its date, written down only afterwards: late writing is not late doing (practice 7). */
    RECORDED_LATE("recorded-late", "Recorded late", false),
    /** Done, but after its date. */
    DONE_LATE("done-late", "Done late", true),
    /** Past and still to be done. */
    OPEN("open", "Missed, still open", true),
    /** Past when it ended without having been done. */
    ENDED("ended", "Missed and ended", true),
    /** Its event never happened or it ended before its date: it was never due. */
    WITHDRAWN("withdrawn", "Withdrawn", false);

    private final String code;
    private final String words;
    private final boolean late;

    LedgerOutcome(String code, String words, boolean late) {
        this.code = code;
        this.words = words;
        this.late = late;
    }

    /** As it stands in addresses and in the file of figures. */
    public String code() {
        return code;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }

    /** Whether the thing itself was late; then it has a reason, or should have one. */
    public boolean late() {
        return late;
    }

    /** Whether it counts as having been due. */
    public boolean wasDue() {
        return this != WITHDRAWN;
    }

    /** The outcomes of what was late, quoted for SQL. */
    static List<String> codesOfLate() {
        return Arrays.stream(values())
                .filter(LedgerOutcome::late)
                .map(LedgerOutcome::code)
                .toList();
    }

    /** The outcome with this code, if there is one. */
    public static Optional<LedgerOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
