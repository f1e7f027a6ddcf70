package org.waymark.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.MovedRows;
import org.waymark.child.MovedRows.Moved;
import org.waymark.wording.Wording;

/** Keeps row by row what a merge changed and how it was before, so that it can be undone. */
@Component
class MergedRows {

    private static final String GOES_ON = "goes_on_in";

    private final Episodes episodes;
    private final MovedRows rows;

    MergedRows(Episodes episodes, MovedRows rows) {
        this.episodes = episodes;
        this.rows = rows;
    }

    void keep(Long mergeId, List<Moved> moved) {
        rows.keep(MovedRows.Cause.CORRECTION, mergeId, moved);
    }

    /** What is new is taken in the other case from now on. */
    Moved goesOn(Episode episode, Long inEpisodeId) {
        String before = Objects.toString(episode.goesOnIn(), null);
        episode.goesOnIn(inEpisodeId);
        return new Moved("episode", GOES_ON, episode.id(), before, inEpisodeId.toString());
    }

    /** Each case takes what is new as it did before the merge, unless something else has been said since. */
    void goOnAsBefore(Long mergeId) {
        for (Moved row : of(mergeId)) {
            if (!row.column().equals(GOES_ON)) continue;
            episodes.findById(row.rowId())
                    .filter(episode -> row.after().equals(Objects.toString(episode.goesOnIn(), null)))
                    .ifPresent(episode -> episode.goesOnIn(row.before() == null ? null : Long.valueOf(row.before())));
        }
    }

    /** What hung on the child, the person or the family. */
    List<Moved> ofChildren(Long mergeId) {
        return of(mergeId).stream().filter(row -> !row.column().equals(GOES_ON)).toList();
    }

    /** The cases that stood on the other file. */
    Set<Long> episodesOfOther(Long mergeId) {
        return of(mergeId).stream().filter(MergedRows::isCase).map(Moved::rowId).collect(Collectors.toSet());
    }

    /** What became one, as sentences for the page. */
    List<String> words(Long mergeId) {
        List<String> all = new ArrayList<>();
        for (Moved row : of(mergeId)) {
            if (row.fact() != null)
                all.add(Wording.of("correction.field." + row.fact()) + ": "
                        + Objects.requireNonNullElse(row.before(), "not known") + " became "
                        + Objects.requireNonNullElse(row.after(), "not known"));
            else if (isCase(row)) all.add("Case " + row.rowId());
        }
        return all;
    }

    private static boolean isCase(Moved row) {
        return row.table().equals("episode") && row.column().equals("child_id");
    }

    private List<Moved> of(Long mergeId) {
        return rows.of(MovedRows.Cause.CORRECTION, mergeId);
    }
}
