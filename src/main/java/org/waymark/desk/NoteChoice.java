package org.waymark.desk;

/**
 * A child for whom a note may be written.
 *
 * @param hint what tells the child from others of the same name
 */
public record NoteChoice(Long episodeId, String name, String hint, boolean restricted, boolean ticked) {}
