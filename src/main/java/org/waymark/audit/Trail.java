package org.waymark.audit;

/** The append-only trail of who did or read what; an entry is written in the transaction of the act itself. */
public interface Trail {

    /**
     * Adds an entry.
     *
     * @param username who acted; null for the system itself
     * @param action a short code such as {@code task-completed} or {@code child-read}
     * @param episodeId the case, or null
     * @param detail plain words, never free text that a user typed
     */
    void add(String username, String action, String subjectType, String subjectId, Long episodeId, String detail);
}
