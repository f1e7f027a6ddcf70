package org.waymark.desk;

/** The pages of a case, in the order in which they stand beneath the child's name. */
public enum CaseTab {
    OVERVIEW("", "Overview"),
    HISTORY("/history", "History");

    private final String path;
    private final String label;

    CaseTab(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** The address, from the address of the case; empty for its first page. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }
}
