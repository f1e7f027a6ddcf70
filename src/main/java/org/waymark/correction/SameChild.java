package org.waymark.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.ChildMerges;
import org.waymark.child.Children;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.SayDate;
import org.waymark.desk.Words;
import org.waymark.form.FormError;
import org.waymark.wording.Wording;

/**
 * One child has two files: they are shown side by side, one person proposes to make them one and a second agrees. The episodes
 * stay as they are, each with its own clocks, and stand on one file; of two that are open one is named that goes on, and takes
 * what is new. All of it can be undone (practice 14).
 */
@Service
@Transactional
public class SameChild {

    private static final String KEPT = "kept";
    private static final String OTHER = "other";
    private static final int LONGEST = 2000;

    private final FileCorrections corrections;
    private final CorrectionBook book;
    private final ChildMerges merges;
    private final FileItems items;
    private final WhoMay whoMay;
    private final CaseDoor door;
    private final Episodes episodes;
    private final Children children;
    private final JdbcClient jdbc;

    SameChild(
            FileCorrections corrections,
            CorrectionBook book,
            ChildMerges merges,
            FileItems items,
            WhoMay whoMay,
            CaseDoor door,
            Episodes episodes,
            Children children,
            JdbcClient jdbc) {
        this.corrections = corrections;
        this.book = book;
        this.merges = merges;
        this.items = items;
        this.whoMay = whoMay;
        this.door = door;
        this.episodes = episodes;
        this.children = children;
        this.jdbc = jdbc;
    }

    /** A field of both files; {@code differs} where both say something and not the same. */
    public record Field(String key, String label, String kept, String other, boolean differs) {}

    /** An episode with what runs in it. */
    public record EpisodeLine(Long id, boolean ofKept, boolean open, String words) {}

    /** The two files side by side. */
    public record Preview(
            Long episodeId,
            Long keptId,
            Long otherId,
            String keptName,
            String otherName,
            List<Field> fields,
            List<EpisodeLine> episodes,
            boolean twoFamilies,
            List<String> keptFamily,
            List<String> otherFamily) {

        public List<EpisodeLine> open() {
            return episodes.stream().filter(EpisodeLine::open).toList();
        }
    }

    /** What is typed on the preview: by field {@code kept} or {@code other}, family {@code one} or {@code apart}. */
    public record Typed(Map<String, String> fields, String family, Long goesOn, String reason) {}

    /** The name of the child of a case, if the viewer may propose a correction of that file. */
    @Transactional(readOnly = true)
    public String keptName(Long episodeId, Viewer viewer) {
        whoMay.requirePropose(viewer, episodeId);
        return child(episodeId).name();
    }

    /** The two files, where the first is kept: that of this case. */
    @Transactional(readOnly = true)
    public Preview preview(Long episodeId, Long otherChildId, Viewer viewer) {
        whoMay.requirePropose(viewer, episodeId);
        Child kept = child(episodeId);
        Child other = children.findById(otherChildId).orElseThrow(() -> new NoSuchCorrection(otherChildId));
        List<Episode> others = episodes.findByChildIdOrderByReceivedAtDesc(other.id());
        if (others.isEmpty() || others.stream().anyMatch(episode -> !door.mayRead(viewer, episode)))
            throw new Refused("You may not read the whole of the other file, so you cannot propose to make the two one."
                    + " Ask the data protection officer.");
        Map<String, String> here = ChildMerges.described(kept.facts());
        Map<String, String> there = ChildMerges.described(other.facts());
        List<Field> fields = new ArrayList<>();
        here.forEach((key, value) -> {
            String second = there.get(key);
            if (value == null && second == null) return;
            boolean differs = value != null && second != null && !value.equals(second);
            fields.add(new Field(key, Wording.of("correction.field." + key), value, second, differs));
        });
        List<EpisodeLine> lines = new ArrayList<>();
        episodes.findByChildIdOrderByReceivedAtDesc(kept.id()).forEach(each -> lines.add(line(each, true)));
        others.forEach(each -> lines.add(line(each, false)));
        boolean twoFamilies = !kept.familyId().equals(other.familyId());
        return new Preview(
                episodeId,
                kept.id(),
                other.id(),
                kept.name(),
                other.name(),
                fields,
                lines,
                twoFamilies,
                family(kept),
                family(other));
    }

    private EpisodeLine line(Episode episode, boolean ofKept) {
        Long id = episode.id();
        long records = count("select count(*) from case_record_child where episode_id = ?", id);
        long clocks = count(
                "select count(*) from deadline where episode_id = ? and settled_at is null"
                        + " and state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')",
                id);
        boolean plan = count(
                        "select count(*) from case_event where episode_id = ? and withdrawn = false and event_type = 'plan-started'",
                        id)
                > count(
                        "select count(*) from case_event where episode_id = ? and withdrawn = false and event_type = 'plan-ended'",
                        id);
        return new EpisodeLine(
                id,
                ofKept,
                episode.isOpen(),
                "Case " + id + ", " + Words.of("status", episode.status().name()) + ", received "
                        + SayDate.day(episode.receivedAt()) + ", " + SayDate.count(records, "record") + ", "
                        + SayDate.count(clocks, "clock") + " running" + (plan ? ", child protection plan" : ""));
    }

    private long count(String sql, Long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private List<String> family(Child child) {
        return children.findByFamilyIdOrderByDateOfBirth(child.familyId()).stream()
                .filter(member -> !member.id().equals(child.id()))
                .map(Child::name)
                .toList();
    }

    /** What stands against the proposal, by input. */
    @Transactional(readOnly = true)
    public List<FormError> problems(Preview preview, Typed typed) {
        List<FormError> errors = new ArrayList<>();
        if (preview.keptId().equals(preview.otherId()))
            errors.add(new FormError("reason", "Both are the same file already"));
        for (Field field : preview.fields())
            if (field.differs() && !List.of(KEPT, OTHER).contains(typed.fields().getOrDefault(field.key(), "")))
                errors.add(new FormError(
                        "field." + field.key(),
                        "Choose which is right: " + field.label().toLowerCase(java.util.Locale.UK)));
        if (preview.twoFamilies() && !List.of("one", "apart").contains(typed.family()))
            errors.add(new FormError("family", "Choose whether the brothers and sisters are one family"));
        if (preview.open().size() > 1
                && preview.open().stream().noneMatch(line -> line.id().equals(typed.goesOn())))
            errors.add(new FormError("goesOn", "Choose in which open case work goes on"));
        if (typed.reason().isBlank()) errors.add(new FormError("reason", "Say how you know that they are one child"));
        else if (typed.reason().length() > LONGEST)
            errors.add(new FormError("reason", "The reason must be 2,000 characters or less"));
        if (isProposed(preview.keptId(), preview.otherId()))
            errors.add(new FormError("reason", "A correction of one of these files waits for a second person already"));
        return errors;
    }

    private boolean isProposed(Long... childIds) {
        return corrections.findByStateInOrderByIdDesc(List.of(CorrectionState.PROPOSED)).stream()
                .filter(each -> each.keptChildId() != null)
                .anyMatch(each -> List.of(childIds).contains(each.keptChildId())
                        || List.of(childIds).contains(each.otherChildId()));
    }

    /** Proposes it; a second person is asked. */
    public FileCorrection propose(Preview preview, Typed typed, Viewer viewer) {
        List<FormError> errors = problems(preview, typed);
        if (!errors.isEmpty()) throw new Refused(errors.get(0).message() + ".");
        return book.proposeMerge(
                preview.episodeId(),
                preview.keptId(),
                preview.otherId(),
                typed.reason().strip(),
                new Choices(List.of(), typed.fields(), "one".equals(typed.family()), typed.goesOn(), Map.of()),
                viewer.username());
    }

    /** Why it can no longer be carried out; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(FileCorrection correction) {
        if (correction.kind() == CorrectionKind.UNDO_SAME_CHILD) {
            FileCorrection merge = corrections.findById(correction.undoesId()).orElseThrow();
            return undoObstacle(merge)
                    .or(() -> written(merge).stream()
                                    .anyMatch(each ->
                                            !book.choices(correction).assigned().containsKey(each.code()))
                            ? Optional.of(
                                    "Something has been written on the file since this was proposed, and it is not said"
                                            + " to which child it belongs")
                            : Optional.empty());
        }
        boolean both = children.findById(correction.keptChildId()).isPresent()
                && children.findById(correction.otherChildId()).isPresent();
        return both ? Optional.empty() : Optional.of("One of the two files has been merged with another since");
    }

    /** Makes the two files one. */
    void carryOut(FileCorrection correction, String by) {
        Long id = correction.id();
        Long kept = correction.keptChildId();
        Long other = correction.otherChildId();
        Choices choices = book.choices(correction);
        Map<String, String> here =
                ChildMerges.described(children.findById(kept).orElseThrow().facts());
        Map<String, String> there =
                ChildMerges.described(children.findById(other).orElseThrow().facts());
        Map<String, String> chosen = new LinkedHashMap<>();
        here.forEach((key, value) -> chosen.put(
                key,
                value == null
                                || there.get(key) != null
                                        && OTHER.equals(choices.fields().get(key))
                        ? there.get(key)
                        : value));
        chosen.put("restricted", here.get("restricted") != null ? here.get("restricted") : there.get("restricted"));
        List<ChildMerges.Moved> moved = merges.merge(kept, other, ChildMerges.facts(chosen), choices.oneFamily());
        keep(id, moved);
        if (choices.goesOn() != null) {
            for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(kept)) {
                if (!episode.isOpen() || episode.id().equals(choices.goesOn())) continue;
                keep(
                        id,
                        List.of(new ChildMerges.Moved(
                                "episode",
                                "goes_on_in",
                                episode.id(),
                                episode.goesOnIn() == null
                                        ? null
                                        : episode.goesOnIn().toString(),
                                choices.goesOn().toString())));
                episode.goesOnIn(choices.goesOn());
            }
        }
        book.decided(corrections.findById(id).orElseThrow(), CorrectionState.CARRIED_OUT, by);
    }

    private void keep(Long correctionId, List<ChildMerges.Moved> moved) {
        for (ChildMerges.Moved row : moved)
            jdbc.sql(
                            "insert into child_merge_row (correction_id, table_name, column_name, row_id, before_value, after_value)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(correctionId, row.table(), row.column(), row.rowId(), row.before(), row.after())
                    .update();
    }

    private List<ChildMerges.Moved> kept(Long correctionId) {
        return jdbc.sql("select table_name, column_name, row_id, before_value, after_value from child_merge_row"
                        + " where correction_id = ? order by id")
                .param(correctionId)
                .query((row, number) -> new ChildMerges.Moved(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** Why a merge cannot be undone now; empty when it can be proposed. */
    @Transactional(readOnly = true)
    public Optional<String> undoObstacle(FileCorrection merge) {
        if (merge.kind() != CorrectionKind.SAME_CHILD || merge.state() != CorrectionState.CARRIED_OUT)
            return Optional.of("There is nothing to undo");
        boolean later = corrections.findByStateInOrderByIdDesc(List.of(CorrectionState.CARRIED_OUT)).stream()
                .filter(each -> each.kind() == CorrectionKind.SAME_CHILD && each.id() > merge.id())
                .anyMatch(each -> merge.keptChildId().equals(each.keptChildId())
                        || merge.keptChildId().equals(each.otherChildId()));
        return later ? Optional.of("The file was merged again since. Undo the later merge first") : Optional.empty();
    }

    /** What was written on the file since two became one, and new episodes: each belongs to one of the two children. */
    @Transactional(readOnly = true)
    public List<Written> written(FileCorrection merge) {
        List<Written> all = new ArrayList<>();
        Map<Long, Boolean> ofOther = new TreeMap<>();
        kept(merge.id()).stream()
                .filter(row -> row.table().equals("episode") && row.column().equals("child_id"))
                .forEach(row -> ofOther.put(row.rowId(), true));
        for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(merge.keptChildId())) {
            boolean isNew = !ofOther.containsKey(episode.id()) && isNew(episode, merge);
            if (isNew) {
                all.add(new Written(
                        "episode:" + episode.id(),
                        "Case " + episode.id() + ", received " + SayDate.day(episode.receivedAt()),
                        null));
                continue;
            }
            for (FileItem item : items.since(episode.id(), merge.decidedAt())) {
                if (item.episodeIds().size() == 1)
                    all.add(new Written(
                            item.code(),
                            item.title() + ", " + SayDate.moment(item.at()) + ", on case " + episode.id(),
                            ofOther.containsKey(episode.id()) ? OTHER : KEPT));
            }
        }
        return all;
    }

    /** Opened after the merge: nothing on it is older. */
    private boolean isNew(Episode episode, FileCorrection merge) {
        return items.since(episode.id(), java.time.Instant.EPOCH).stream()
                .findFirst()
                .map(first -> !first.at().isBefore(merge.decidedAt()))
                .orElse(false);
    }

    /**
     * Something written since.
     *
     * @param stands on whose case it stands: {@code kept}, {@code other}, or null for a case that is itself new
     */
    public record Written(String code, String words, String stands) {}

    /** What stands against proposing to undo it. */
    @Transactional(readOnly = true)
    public List<FormError> undoProblems(FileCorrection merge, Map<String, String> assigned, String reason) {
        List<FormError> errors = new ArrayList<>();
        undoObstacle(merge).ifPresent(sentence -> errors.add(new FormError("reason", sentence)));
        if (isProposed(merge.keptChildId(), merge.otherChildId()))
            errors.add(new FormError("reason", "A correction of this file waits for a second person already"));
        for (Written each : written(merge))
            if (!List.of(KEPT, OTHER).contains(assigned.getOrDefault(each.code(), "")))
                errors.add(new FormError(each.code(), "Choose to which child it belongs: " + each.words()));
        if (reason.isBlank()) errors.add(new FormError("reason", "Say how you know that they are two children"));
        else if (reason.length() > LONGEST)
            errors.add(new FormError("reason", "The reason must be 2,000 characters or less"));
        return errors;
    }

    /** Proposes to undo a merge. */
    public FileCorrection proposeUndo(
            FileCorrection merge, Map<String, String> assigned, String reason, Viewer viewer) {
        whoMay.requirePropose(viewer, merge.episodeId());
        List<FormError> errors = undoProblems(merge, assigned, reason);
        if (!errors.isEmpty()) throw new Refused(errors.get(0).message() + ".");
        return book.proposeUndo(
                merge, reason.strip(), new Choices(List.of(), Map.of(), false, null, assigned), viewer.username());
    }

    /** Makes two files of one again; what was written since goes to the child to whom it was assigned. */
    void undo(FileCorrection correction, String by) {
        Long id = correction.id();
        FileCorrection merge = corrections.findById(correction.undoesId()).orElseThrow();
        Long mergeId = merge.id();
        Long kept = merge.keptChildId();
        Long other = merge.otherChildId();
        Map<String, String> assigned = book.choices(correction).assigned();
        List<Written> written = written(merge);
        List<ChildMerges.Moved> rows = kept(mergeId);
        List<ChildMerges.Moved> back =
                rows.stream().filter(row -> !row.column().equals("goes_on_in")).toList();
        merges.undo(kept, other, back);
        rows.stream()
                .filter(row -> row.column().equals("goes_on_in"))
                .forEach(row -> episodes.findById(row.rowId())
                        .ifPresent(
                                episode -> episode.goesOnIn(row.before() == null ? null : Long.valueOf(row.before()))));
        for (Written each : written) {
            String to = assigned.get(each.code());
            Long childId = OTHER.equals(to) ? other : kept;
            if (each.stands() == null) {
                episodes.findById(Long.valueOf(each.code().substring("episode:".length())))
                        .ifPresent(episode -> episode.isOf(childId));
            } else if (!Objects.equals(to, each.stands())) {
                FileItem item = items.find(each.code()).orElseThrow();
                Long target = episodes.findByChildIdOrderByReceivedAtDesc(childId).stream()
                        .findFirst()
                        .orElseThrow()
                        .id();
                items.move(List.of(item), item.episodeIds().get(0), target);
            }
        }
        book.decided(corrections.findById(id).orElseThrow(), CorrectionState.CARRIED_OUT, by);
        corrections.findById(mergeId).orElseThrow().undone();
    }

    /** What became one, as sentences for the page. */
    @Transactional(readOnly = true)
    public List<String> movedIn(FileCorrection merge) {
        List<String> all = new ArrayList<>();
        for (ChildMerges.Moved row : kept(merge.id())) {
            if (row.column().startsWith("facts."))
                all.add(Wording.of("correction.field." + row.column().substring("facts.".length())) + ": "
                        + Objects.requireNonNullElse(row.before(), "not known") + " became "
                        + Objects.requireNonNullElse(row.after(), "not known"));
            else if (row.table().equals("episode") && row.column().equals("child_id")) all.add("Case " + row.rowId());
        }
        return all;
    }

    /** The names on both files: of the one that was kept, and of the other. */
    @Transactional(readOnly = true)
    public List<String> names(FileCorrection merge) {
        return List.of(nameOf(merge.keptChildId()), nameOf(merge.otherChildId()));
    }

    /** The name on a file, merged or not. */
    String nameOf(Long childId) {
        return jdbc.sql("select concat(coalesce(first_name, 'Unborn'), ' ', last_name) from child where id = ?")
                .param(childId)
                .query(String.class)
                .single();
    }

    private Child child(Long episodeId) {
        return children.findById(episodes.findById(episodeId)
                        .orElseThrow(() -> new NoSuchCorrection(episodeId))
                        .childId())
                .orElseThrow();
    }
}
