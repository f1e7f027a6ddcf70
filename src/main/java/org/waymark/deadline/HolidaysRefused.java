package org.waymark.deadline;

/** A list of bank holidays cannot be taken over; the message is a sentence that says why. */
public class HolidaysRefused extends RuntimeException {

    HolidaysRefused(String sentence) {
        super(sentence);
    }
}
