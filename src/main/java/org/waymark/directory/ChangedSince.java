package org.waymark.directory;

/** Somebody else changed the entry while this person was writing; nothing was overwritten. */
public class ChangedSince extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedSince() {
        super(
                "Somebody else has changed this entry meanwhile. Look at what it says now, and change it again if needed.");
    }
}
