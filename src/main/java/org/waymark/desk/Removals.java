package org.waymark.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.access.Viewer;

/** What the pages of a file say of corrections that took something from it or brought something to it (practice 14). */
public interface Removals {

    /** When something was removed from the file of the case, oldest first. */
    List<Instant> from(Long episodeId);

    /** Sentences for the top of the case's page. */
    List<String> notesOn(Long episodeId);

    /** When this record was brought here from another child's file; empty where it was written here. */
    Optional<Instant> broughtHere(Long recordId);

    /** Where this viewer may propose that the record be moved; empty where they may not. */
    Optional<String> wayToMove(Long recordId, Viewer viewer);
}
