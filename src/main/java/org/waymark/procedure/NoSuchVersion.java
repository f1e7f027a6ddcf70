package org.waymark.procedure;

/** There is no version of the procedure with this number. */
public class NoSuchVersion extends RuntimeException {

    NoSuchVersion(int number) {
        super("There is no version " + number + " of the procedure.");
    }
}
