package org.waymark.desk;

/** What is known of this person stands on another record since two became one. */
public class OnAnotherRecord extends RuntimeException {

    private final Long askedFor;
    private final Long standsOn;

    OnAnotherRecord(Long askedFor, Long standsOn) {
        super("This record was made one with another of the same person.");
        this.askedFor = askedFor;
        this.standsOn = standsOn;
    }

    /** The record that was asked for. */
    public Long askedFor() {
        return askedFor;
    }

    /** The record on which everything stands. */
    public Long standsOn() {
        return standsOn;
    }
}
