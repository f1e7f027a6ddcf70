package org.waymark.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.ChildMerges;
import org.waymark.desk.SayDate;
import org.waymark.form.FormError;

/**
 * Makes two files of one again, where they were two children after all: everything goes back as it was, and what was written
 * since goes to the child to whom a person assigns it (practice 14).
 */
@Service
@Transactional
public class SameChildUndo {

    private final FileCorrections corrections;
    private final CorrectionBook book;
    private final MergedRows rows;
    private final ChildMerges merges;
    private final FileItems items;
    private final WhoMay whoMay;
    private final Episodes episodes;

    SameChildUndo(
            FileCorrections corrections,
            CorrectionBook book,
            MergedRows rows,
            ChildMerges merges,
            FileItems items,
            WhoMay whoMay,
            Episodes episodes) {
        this.corrections = corrections;
        this.book = book;
        this.rows = rows;
        this.merges = merges;
        this.items = items;
        this.whoMay = whoMay;
        this.episodes = episodes;
    }

    /**
     * Something written since the merge.
     *
     * @param stands on whose case it stands: {@code kept}, {@code other}, or null for a case that is itself new
     */
    public record Written(String code, String words, String stands) {}

    /** Why a merge cannot be undone now; empty when it can be proposed. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(FileCorrection merge) {
        if (merge.kind() != CorrectionKind.SAME_CHILD || merge.state() != CorrectionState.CARRIED_OUT)
            return Optional.of("There is nothing to undo");
        boolean later = corrections.findByStateInOrderByIdDesc(List.of(CorrectionState.CARRIED_OUT)).stream()
                .filter(each -> each.kind() == CorrectionKind.SAME_CHILD && each.id() > merge.id())
                .anyMatch(each -> merge.keptChildId().equals(each.keptChildId())
                        || merge.keptChildId().equals(each.otherChildId()));
        return later ? Optional.of("The file was merged again since. Undo the later merge first") : Optional.empty();
    }

    /** Why an undoing that was proposed can no longer be carried out; empty when it can. */
    Optional<String> obstacleSince(FileCorrection undoing) {
        FileCorrection merge = corrections.findById(undoing.undoesId()).orElseThrow();
        Set<String> assigned = book.choices(undoing).assigned().keySet();
        return obstacle(merge)
                .or(() -> written(merge).stream().anyMatch(each -> !assigned.contains(each.code()))
                        ? Optional.of(
                                "Something has been written on the file since this was proposed, and it is not said"
                                        + " to which child it belongs")
                        : Optional.empty());
    }

    /** What was written on the file since two became one, and new episodes: each belongs to one of the two children. */
    @Transactional(readOnly = true)
    public List<Written> written(FileCorrection merge) {
        List<Written> all = new ArrayList<>();
        Set<Long> ofOther = rows.episodesOfOther(merge.id());
        for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(merge.keptChildId())) {
            boolean other = ofOther.contains(episode.id());
            if (!other && isNew(episode, merge)) {
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
                            other ? SameChild.OTHER : SameChild.KEPT));
            }
        }
        return all;
    }

    /** Opened after the merge: nothing on it is older. */
    private boolean isNew(Episode episode, FileCorrection merge) {
        return items.since(episode.id(), Instant.EPOCH).stream()
                .findFirst()
                .map(first -> !first.at().isBefore(merge.decidedAt()))
                .orElse(false);
    }

    /** What stands against proposing to undo it. */
    @Transactional(readOnly = true)
    public List<FormError> problems(FileCorrection merge, Map<String, String> assigned, String reason) {
        List<FormError> errors = new ArrayList<>();
        obstacle(merge).ifPresent(sentence -> errors.add(new FormError("reason", sentence)));
        if (book.isProposed(merge.keptChildId(), merge.otherChildId()))
            errors.add(new FormError("reason", "A correction of this file waits for a second person already"));
        for (Written each : written(merge))
            if (!List.of(SameChild.KEPT, SameChild.OTHER).contains(assigned.getOrDefault(each.code(), "")))
                errors.add(new FormError(each.code(), "Choose to which child it belongs: " + each.words()));
        errors.addAll(Reason.problems(reason, "Say how you know that they are two children"));
        return errors;
    }

    /** Proposes to undo a merge; a second person is asked. */
    public FileCorrection propose(FileCorrection merge, Map<String, String> assigned, String reason, Viewer viewer) {
        whoMay.requirePropose(viewer, merge.episodeId());
        List<FormError> errors = problems(merge, assigned, reason);
        if (!errors.isEmpty()) throw new Refused(errors.get(0).message() + ".");
        return book.proposeUndo(
                merge, reason.strip(), new Choices(List.of(), Map.of(), false, null, assigned), viewer.username());
    }

    /** Makes two files of one again; what was written since goes to the child to whom it was assigned. */
    void carryOut(FileCorrection undoing, String by) {
        FileCorrection merge = corrections.findById(undoing.undoesId()).orElseThrow();
        Map<String, String> assigned = book.choices(undoing).assigned();
        List<Written> written = written(merge);
        merges.undo(merge.keptChildId(), merge.otherChildId(), rows.ofChildren(merge.id()));
        rows.goOnAsBefore(merge.id());
        for (Written each : written) assign(each, assigned.get(each.code()), merge);
        book.decided(undoing.id(), CorrectionState.CARRIED_OUT, by);
        corrections.findById(merge.id()).orElseThrow().undone();
    }

    private void assign(Written each, String to, FileCorrection merge) {
        Long childId = SameChild.OTHER.equals(to) ? merge.otherChildId() : merge.keptChildId();
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
}
