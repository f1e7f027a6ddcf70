package org.waymark.deadline;

/**
 * Ends a round of changes before its transaction ends: for whoever does many cases in one transaction, and each of them wholly.
 */
public interface DeadlineRound {

    /** Publishes what has changed since the last round, as the end of the transaction would. */
    void tell();
}
