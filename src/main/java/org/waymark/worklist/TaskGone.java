package org.waymark.worklist;

/** The engine no longer has the task or instance: somebody was quicker, or the case has moved on. */
public class TaskGone extends RuntimeException {

    public TaskGone() {
        super("The task is no longer open.");
    }
}
