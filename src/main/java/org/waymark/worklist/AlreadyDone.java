package org.waymark.worklist;

import java.time.Instant;

/** The task is no longer open: a colleague was quicker, or it fell away. */
public class AlreadyDone extends RuntimeException {

    private final String by;
    private final transient Instant at;

    AlreadyDone(String by, Instant at) {
        super("This task has already been done.");
        this.by = by;
        this.at = at;
    }

    /** Who completed it, by display name; null when it fell away without anybody completing it. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
