package org.waymark.startup;

/** The product refuses to start; the message is a sentence that says why and what to do, shown without a stack trace. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
