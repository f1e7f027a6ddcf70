package org.waymark.worklist;

/** No task with this id was ever there. */
public class NoSuchTask extends RuntimeException {

    NoSuchTask() {
        super("There is no such task.");
    }
}
