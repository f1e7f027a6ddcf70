package org.waymark.casefile;

import java.util.List;

/**
 * A note was written or amended, in the transaction that did so; {@link Note#replacesId()} tells which.
 *
 * @param note the note as it now stands
 * @param episodeIds the cases on whose files it stands
 */
public record NoteWritten(Note note, List<Long> episodeIds) {}
