package org.waymark.casefile;

/**
 * An event turned out not to have happened, or not so; published in the transaction of the correction.
 *
 * @param event the event that no longer counts
 */
public record CaseEventWithdrawn(CaseEvent event) {}
