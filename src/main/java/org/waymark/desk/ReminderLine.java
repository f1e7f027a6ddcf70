package org.waymark.desk;

/**
 * A reminder as its writer sees it.
 *
 * @param child the child's name, or null where the writer may no longer read the case
 * @param address where to go: the note that it follows up, or the case; null where the writer may no longer read it
 * @param when it is due, in words
 * @param due whether that day has come
 */
public record ReminderLine(Long id, String text, String child, String address, String when, boolean due) {}
