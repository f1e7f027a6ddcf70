package org.waymark.desk;

import java.util.Locale;
import org.waymark.wording.Wording;

/** The pages of a case, in the order in which they stand beneath the child's name; their names stand in the messages. */
public enum CaseTab {
    OVERVIEW(""),
    CHRONOLOGY("/chronology"),
    HISTORY("/history"),
    NOTES("/notes"),
    PEOPLE("/people"),
    DOCUMENTS("/documents");

    private final String path;

    CaseTab(String path) {
        this.path = path;
    }

    /** The address, from the address of the case; empty for its first page. */
    public String path() {
        return path;
    }

    /** The name on the tab: {@code tab.<name>} of the messages. */
    public String label() {
        return Wording.of("tab." + name().toLowerCase(Locale.ROOT));
    }
}
