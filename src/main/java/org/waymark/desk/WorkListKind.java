package org.waymark.desk;

import java.util.Arrays;

/** The four lists of the work page. */
public enum WorkListKind {
    MINE("mine", "My work"),
    TEAM("team", "My team"),
    UNASSIGNED("unassigned", "Unassigned"),
    APPROVAL("approval", "For my approval");

    private final String code;
    private final String words;

    WorkListKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it stands in the address of the page. */
    public String code() {
        return code;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }

    /** The list named in an address; an unknown name shows the person's own work. */
    public static WorkListKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElse(MINE);
    }
}
