package org.waymark.desk;

import java.util.List;

/**
 * How a direction or question stands.
 *
 * @param who is to answer, by name
 * @param by which day, in words
 * @param state in words: waiting, answered, settled
 * @param due the due date while it waits; of tone {@code none} afterwards
 * @param answers what was answered so far, oldest first
 */
public record NoteAsked(String who, String by, String state, Due due, List<Answer> answers) {

    /** One answer, and the record that holds it. */
    public record Answer(Long recordId, String text, String recorded) {}
}
