package org.waymark.correction;

import java.time.Instant;
import java.util.List;

/**
 * One thing on a child's file that can stand on the wrong one.
 *
 * @param kind {@code record}, {@code note} or {@code document}, as bundles name it
 * @param title as the history names it
 * @param by username of the writer
 * @param episodeIds the cases on whose file it stands
 */
public record FileItem(String kind, Long id, String title, String by, Instant at, List<Long> episodeIds) {

    /** How forms name it, for example {@code note:12}. */
    public String code() {
        return kind + ":" + id;
    }

    /** Where it is read. */
    public String path() {
        return "/" + kind + "/" + id;
    }
}
