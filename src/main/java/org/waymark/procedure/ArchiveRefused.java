package org.waymark.procedure;

/** A zip file that cannot be taken as a procedure; the message is a sentence that says what to do. */
public class ArchiveRefused extends RuntimeException {

    public ArchiveRefused(String sentence) {
        super(sentence);
    }
}
