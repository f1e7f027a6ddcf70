package org.waymark.notice;

/** A text ready to go; the subject carries initials only. */
record Worded(String subject, String body) {}
