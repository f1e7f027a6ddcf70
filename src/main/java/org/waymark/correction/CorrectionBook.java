package org.waymark.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.worklist.Engine;
import tools.jackson.databind.json.JsonMapper;

/** Writes corrections of files: the row, what it is about, the process that asks a second person, and the trail. */
@Component
@Transactional
class CorrectionBook {

    private static final String PROCESS = "file-correction";

    private final FileCorrections corrections;
    private final FileItems items;
    private final Engine engine;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Trail trail;
    private final Clock clock;

    CorrectionBook(
            FileCorrections corrections,
            FileItems items,
            Engine engine,
            JdbcClient jdbc,
            JsonMapper json,
            Trail trail,
            Clock clock) {
        this.corrections = corrections;
        this.items = items;
        this.engine = engine;
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    FileCorrection proposeMove(
            List<FileItem> moved, Long from, Long to, String reason, List<String> alsoReceivedBy, String by) {
        FileCorrection correction = corrections.save(FileCorrection.wrongChild(
                from, to, reason, json.writeValueAsString(Choices.received(alsoReceivedBy)), by, clock.instant()));
        for (FileItem item : moved)
            jdbc.sql("insert into file_correction_item (correction_id, kind, item_id) values (?, ?, ?)")
                    .params(correction.id(), item.kind(), item.id())
                    .update();
        return asked(correction);
    }

    FileCorrection proposeMerge(Long episodeId, Long kept, Long other, String reason, Choices choices, String by) {
        return asked(corrections.save(FileCorrection.sameChild(
                episodeId, kept, other, reason, json.writeValueAsString(choices), by, clock.instant())));
    }

    FileCorrection proposeUndo(FileCorrection merge, String reason, Choices choices, String by) {
        return asked(corrections.save(
                FileCorrection.undoing(merge, reason, json.writeValueAsString(choices), by, clock.instant())));
    }

    private FileCorrection asked(FileCorrection correction) {
        correction.runsAs(engine.start(PROCESS, correction.episodeId(), Map.of()));
        trace(correction, correction.proposedBy(), "correction-proposed");
        return correction;
    }

    /** The same for what has changed so much beneath it that it is read again. */
    void decided(Long correctionId, CorrectionState state, String by) {
        decided(corrections.findById(correctionId).orElseThrow(), state, by);
    }

    void decided(FileCorrection correction, CorrectionState state, String by) {
        correction.decided(state, by, clock.instant());
        trace(correction, by, "correction-" + state.code());
    }

    private void trace(FileCorrection correction, String by, String action) {
        trail.add(
                by,
                action,
                "correction",
                correction.id().toString(),
                correction.episodeId(),
                correction.kind().code());
    }

    Choices choices(FileCorrection correction) {
        return json.readValue(correction.choices(), Choices.class);
    }

    /** What the correction is about, each thing in its newest version. */
    List<FileItem> itemsOf(FileCorrection correction) {
        List<FileItem> all = new ArrayList<>();
        jdbc.sql("select kind, item_id from file_correction_item where correction_id = ? order by id")
                .param(correction.id())
                .query((row, number) -> items.find(row.getString(1), row.getLong(2)))
                .list()
                .forEach(found -> found.ifPresent(all::add));
        return all;
    }

    List<Long> versionsOf(FileItem item) {
        return items.versions(item.kind(), item.id());
    }

    /** Whether a correction of this thing waits for its second person already. */
    boolean isProposed(FileItem item) {
        return jdbc.sql("select count(*) from file_correction_item i join file_correction c on c.id = i.correction_id"
                                + " where i.kind = ? and i.item_id = ? and c.state = 'PROPOSED'")
                        .params(item.kind(), item.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether a merge of one of these children's files, or its undoing, waits for its second person already. */
    boolean isProposed(Long... childIds) {
        List<Long> either = List.of(childIds);
        return corrections.findByStateInOrderByIdDesc(List.of(CorrectionState.PROPOSED)).stream()
                .filter(each -> each.keptChildId() != null)
                .anyMatch(each -> either.contains(each.keptChildId()) || either.contains(each.otherChildId()));
    }

    void received(FileCorrection correction, List<ReceivedCopy> copies) {
        for (ReceivedCopy copy : copies)
            jdbc.sql("insert into received_copy (correction_id, recipient, how, source) values (?, ?, ?, ?)")
                    .params(correction.id(), cut(copy.recipient()), cut(copy.how()), copy.source())
                    .update();
    }

    /** To whom it went, as it stood when the correction was carried out. */
    List<ReceivedCopy> receivedOf(FileCorrection correction) {
        return jdbc.sql("select recipient, how, source from received_copy where correction_id = ? order by id")
                .param(correction.id())
                .query((row, number) -> new ReceivedCopy(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String cut(String text) {
        return text == null || text.length() <= 500 ? text : text.substring(0, 500);
    }
}
