package org.waymark.casefile;

/**
 * An event of a case was recorded, in the transaction that recorded it.
 *
 * @param event what happened, where, when and by whose word
 */
public record CaseEventRecorded(CaseEvent event) {}
