package org.waymark.child;

/** Somebody else has changed the same entry since it was shown; the message says what to do. */
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile() {
        super("Somebody else has changed this meanwhile. Look at it as it is now, then decide whether to send yours.");
    }
}
