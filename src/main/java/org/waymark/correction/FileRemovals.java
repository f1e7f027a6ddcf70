package org.waymark.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.desk.Removals;
import org.waymark.desk.SayDate;
import org.waymark.wording.Wording;

/** Tells the pages of a file what was removed from it, and what was brought to it. */
@Component
@Transactional(readOnly = true)
class FileRemovals implements Removals {

    private final FileCorrections corrections;
    private final FileItems items;
    private final WhoMay whoMay;
    private final JdbcClient jdbc;

    FileRemovals(FileCorrections corrections, FileItems items, WhoMay whoMay, JdbcClient jdbc) {
        this.corrections = corrections;
        this.items = items;
        this.whoMay = whoMay;
        this.jdbc = jdbc;
    }

    @Override
    public List<Instant> from(Long episodeId) {
        return corrections
                .findByEpisodeIdAndKindAndStateOrderByDecidedAt(
                        episodeId, CorrectionKind.WRONG_CHILD, CorrectionState.CARRIED_OUT)
                .stream()
                .map(FileCorrection::decidedAt)
                .toList();
    }

    @Override
    public List<String> notesOn(Long episodeId) {
        List<String> notes = new ArrayList<>();
        from(episodeId)
                .forEach(at -> notes.add(Wording.of("correction.removed-on").formatted(SayDate.day(at)) + " "
                        + Wording.of("correction.removed.ask")));
        jdbc.sql("select e.goes_on_in from episode e join episode o on o.id = e.goes_on_in"
                        + " where e.id = ? and e.closed_at is null and o.closed_at is null")
                .param(episodeId)
                .query(Long.class)
                .list()
                .forEach(other -> notes.add(Wording.of("correction.goes-on-in").formatted(other)));
        return notes;
    }

    @Override
    public Optional<Instant> broughtHere(Long recordId) {
        return jdbc
                .sql("select max(c.decided_at) from file_correction_item i join file_correction c"
                        + " on c.id = i.correction_id where i.kind = 'record' and i.item_id = ?"
                        + " and c.kind = 'WRONG_CHILD' and c.state = 'CARRIED_OUT'")
                .param(recordId)
                .query((row, number) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(at -> at != null)
                .map(java.sql.Timestamp::toInstant)
                .findFirst();
    }

    @Override
    public Optional<String> wayToMove(Long recordId, Viewer viewer) {
        return items.find("record", recordId)
                .filter(item -> item.episodeIds().stream().anyMatch(episode -> whoMay.propose(viewer, episode)))
                .map(item -> "/wrong-child/record/" + recordId);
    }
}
