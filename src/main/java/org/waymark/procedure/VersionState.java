package org.waymark.procedure;

/** How a version of the procedure stands. */
public enum VersionState {
    /** Uploaded, or shipped but not put in force; nothing runs on it. */
    DRAFT,
    /** To be put in force at its date. */
    SCHEDULED,
    /** New steps begin under it. */
    IN_FORCE,
    /** Was in force until another version followed; steps begun under it end under it. */
    SUPERSEDED,
    /** Taken back, or discarded before it ever was in force. */
    WITHDRAWN;

    /** The code kept in the database, for example {@code in-force}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** In words for people. */
    public String words() {
        return this == IN_FORCE
                ? "In force"
                : name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    static VersionState of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
