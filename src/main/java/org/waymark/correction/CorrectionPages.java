package org.waymark.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.audit.Trail;
import org.waymark.desk.Records;
import org.waymark.desk.SayDate;
import org.waymark.worklist.WorkItems;

/** Reads corrections for their pages; every reading of what was removed is logged. */
@Service
@Transactional
public class CorrectionPages {

    private final FileCorrections corrections;
    private final CorrectionBook book;
    private final WrongChild wrongChild;
    private final TwoFiles files;
    private final SameChildUndo undo;
    private final MergedRows rows;
    private final Receivers receivers;
    private final Readers readers;
    private final WhoMay whoMay;
    private final Records records;
    private final WorkItems work;
    private final Workers workers;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    CorrectionPages(
            FileCorrections corrections,
            CorrectionBook book,
            WrongChild wrongChild,
            TwoFiles files,
            SameChildUndo undo,
            MergedRows rows,
            Receivers receivers,
            Readers readers,
            WhoMay whoMay,
            Records records,
            WorkItems work,
            Workers workers,
            JdbcClient jdbc,
            Trail trail,
            Clock clock) {
        this.corrections = corrections;
        this.book = book;
        this.wrongChild = wrongChild;
        this.files = files;
        this.undo = undo;
        this.rows = rows;
        this.receivers = receivers;
        this.readers = readers;
        this.whoMay = whoMay;
        this.records = records;
        this.work = work;
        this.workers = workers;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A correction in a list. */
    public record Line(Long id, CorrectionKind kind, CorrectionState state, String about, String proposed) {}

    /** Those that wait for a second person, and those decided, as far as the viewer may read them; newest first. */
    @Transactional(readOnly = true)
    public List<Line> list(Viewer viewer, boolean waiting) {
        List<CorrectionState> states = waiting
                ? List.of(CorrectionState.PROPOSED)
                : List.of(CorrectionState.CARRIED_OUT, CorrectionState.REFUSED, CorrectionState.UNDONE);
        return corrections.findByStateInOrderByIdDesc(states).stream()
                .filter(correction -> whoMay.readOf(viewer, correction))
                .limit(200)
                .map(correction -> new Line(
                        correction.id(),
                        correction.kind(),
                        correction.state(),
                        wrongChild.place(correction.episodeId()).name(),
                        said(correction.proposedAt(), correction.proposedBy())))
                .toList();
    }

    /**
     * The page of one.
     *
     * @throws org.waymark.access.Refused when the viewer may not read it
     */
    public CorrectionPage page(Long id, Viewer viewer) {
        FileCorrection correction = corrections.findById(id).orElseThrow(() -> new NoSuchCorrection(id));
        whoMay.requireReadOf(viewer, correction);
        trail.add(viewer.username(), "correction-read", "correction", id.toString(), correction.episodeId(), null);
        boolean move = correction.kind() == CorrectionKind.WRONG_CHILD;
        String task = correction.waits() && whoMay.decide(viewer, correction)
                ? work
                        .findByProcessInstanceIdAndActivityId(correction.processInstanceId(), "confirm-correction")
                        .stream()
                        .map(item -> item.taskId())
                        .findFirst()
                        .orElse(null)
                : null;
        return new CorrectionPage(
                correction.id(),
                correction.kind(),
                correction.state(),
                wrongChild.place(correction.episodeId()),
                move ? wrongChild.place(correction.toEpisodeId()) : null,
                correction.reason(),
                said(correction.proposedAt(), correction.proposedBy()),
                correction.decidedAt() == null ? "" : said(correction.decidedAt(), correction.decidedBy()),
                task,
                move && whoMay.readRemoved(viewer, correction) ? things(correction, viewer) : null,
                move ? steps(correction) : List.of(),
                move
                        ? null
                        : new CorrectionPage.Merge(
                                files.nameOf(correction.keptChildId()),
                                files.nameOf(correction.otherChildId()),
                                rows.words(correction.id())),
                undo.obstacle(correction).isEmpty());
    }

    private CorrectionPage.Things things(FileCorrection correction, Viewer viewer) {
        List<FileItem> items = book.itemsOf(correction);
        Instant until = correction.decidedAt() == null ? clock.instant() : correction.decidedAt();
        List<ReceivedCopy> received;
        if (correction.waits()) {
            received = new ArrayList<>(receivers.of(items, correction.episodeId()));
            book.choices(correction)
                    .alsoReceivedBy()
                    .forEach(line -> received.add(
                            new ReceivedCopy(line, "As told by the person who proposed the correction", "said")));
        } else {
            received = book.receivedOf(correction);
        }
        List<CorrectionPage.Thing> all = items.stream()
                .map(item -> new CorrectionPage.Thing(
                        item.title(),
                        said(item.at(), item.by()),
                        item.path(),
                        item.kind().equals("record") ? records.read(item.id(), viewer) : null))
                .toList();
        boolean officer = viewer.has(Role.DATA_PROTECTION_OFFICER);
        return new CorrectionPage.Things(
                all,
                officer ? readers.of(items, correction.episodeId(), until) : List.of(),
                received,
                clocks(correction, items));
    }

    private List<CorrectionPage.Clock> clocks(FileCorrection correction, List<FileItem> items) {
        List<Long> ids = items.stream()
                .filter(item -> item.kind().equals("record"))
                .flatMap(item -> book.versionsOf(item).stream())
                .toList();
        if (ids.isEmpty() || correction.decidedAt() == null) return List.of();
        return jdbc.sql(
                        "select label, due_at, state from removed_clock where episode_id = :episode and record_id in (:ids)"
                                + " order by due_at, id")
                .param("episode", correction.episodeId())
                .param("ids", ids)
                .query((row, number) -> new CorrectionPage.Clock(
                        row.getString(1),
                        SayDate.moment(row.getTimestamp(2).toInstant()),
                        "BREACHED".equals(row.getString(3))))
                .list();
    }

    /** What has been done and what is open on the case of the wrong child since, which may rest on what is moved. */
    private List<String> steps(FileCorrection correction) {
        Instant from = book.itemsOf(correction).stream()
                .map(FileItem::at)
                .min(Instant::compareTo)
                .orElse(correction.proposedAt());
        List<String> all = new ArrayList<>(jdbc.sql("select w.name, w.completed_by, w.completed_at from work_done w"
                        + " where w.episode_id = ? and w.completed_at >= ? order by w.completed_at")
                .param(correction.episodeId())
                .param(java.sql.Timestamp.from(from))
                .query((row, number) ->
                        row.getString(1) + ": done " + said(row.getTimestamp(3).toInstant(), row.getString(2)))
                .list());
        work.findByEpisodeIdOrderByCreatedAt(correction.episodeId()).stream()
                .filter(item -> !item.createdAt().isBefore(from))
                .filter(item -> !item.processInstanceId().equals(correction.processInstanceId()))
                .map(item -> item.name() + ": open since " + SayDate.day(item.createdAt()))
                .forEach(all::add);
        return all;
    }

    private String said(Instant at, String username) {
        return SayDate.moment(at) + " by "
                + workers.findById(username).map(Worker::displayName).orElse(username);
    }
}
