package org.waymark.access;

/** The signed-in person may not see or do this; the message is a sentence that tells them why, shown with status 403. */
public class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }
}
