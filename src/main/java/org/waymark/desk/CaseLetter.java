package org.waymark.desk;

/** A letter of a case in the outbox. */
public record CaseLetter(String subject, String state, String when) {}
