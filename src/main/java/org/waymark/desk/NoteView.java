package org.waymark.desk;

import java.util.List;
import org.waymark.casefile.Note;

/**
 * A note as a page shows it.
 *
 * @param kind in words
 * @param when it happened, in words
 * @param recorded when and by whom it was written down, in words
 * @param children those on whose files it stands and whom the viewer may read
 * @param amends the earlier note that this one replaces, or null
 * @param amendedBy the later note that replaces this one, or null
 * @param asked how a direction or question stands; null for other kinds
 * @param mayAmend whether the viewer may amend it
 */
public record NoteView(
        Note note,
        String kind,
        String when,
        String recorded,
        List<WorkRow.RowChild> children,
        NoteLine amends,
        NoteLine amendedBy,
        NoteAsked asked,
        boolean mayAmend) {

    /** Another version of the note: its number, and when and by whom it was written. */
    public record NoteLine(Long id, String recorded) {}

    /** The names of the children, as a sentence says them. */
    public String names() {
        return String.join(", ", children.stream().map(WorkRow.RowChild::name).toList());
    }
}
