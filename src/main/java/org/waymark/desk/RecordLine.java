package org.waymark.desk;

/** A record of a case in the list of records. */
public record RecordLine(Long id, String title, String recorded, boolean superseded, boolean correction) {}
