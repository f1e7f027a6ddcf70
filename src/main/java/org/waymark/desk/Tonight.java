package org.waymark.desk;

/**
 * A note for the night on a child's file.
 *
 * @param whatNotToDo null where nothing was said
 * @param until when it ends by itself, in words
 * @param written by whom and when, in words
 */
public record Tonight(Long id, String danger, String whoToCall, String whatNotToDo, String until, String written) {}
