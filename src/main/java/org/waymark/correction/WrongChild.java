package org.waymark.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Matters;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.desk.CaseDoor;
import org.waymark.form.FormError;
import org.waymark.worklist.Engine;

/**
 * Something stands on the file of a child whom it is not about: one person proposes that it goes to the right child, a second
 * agrees, and it goes at once, with what it had set going (practice 14).
 */
@Service
@Transactional
public class WrongChild {

    private final FileItems items;
    private final CorrectionBook book;
    private final Receivers receivers;
    private final WhoMay whoMay;
    private final CaseDoor door;
    private final Episodes episodes;
    private final Children children;
    private final CaseRecords records;
    private final CaseFile caseFile;
    private final Engine engine;
    private final Trail trail;

    WrongChild(
            FileItems items,
            CorrectionBook book,
            Receivers receivers,
            WhoMay whoMay,
            CaseDoor door,
            Episodes episodes,
            Children children,
            CaseRecords records,
            CaseFile caseFile,
            Engine engine,
            Trail trail) {
        this.items = items;
        this.book = book;
        this.receivers = receivers;
        this.whoMay = whoMay;
        this.door = door;
        this.episodes = episodes;
        this.children = children;
        this.records = records;
        this.caseFile = caseFile;
        this.engine = engine;
        this.trail = trail;
    }

    /**
     * What is proposed.
     *
     * @param from the case on whose file it stands wrongly
     * @param to the case of the right child; null where nobody has been chosen
     * @param also codes of other things on the wrong file that are moved with it
     * @param receivedBy who else received it, one line each
     */
    public record Proposal(Long from, Long to, String reason, Set<String> also, String receivedBy) {}

    /** A case that may be chosen, by the child's name. */
    public record Place(Long episodeId, String name) {}

    /**
     * The thing opened to be moved.
     *
     * @param wrong the cases on whose file it stands, as far as the viewer may propose there
     * @param since what was written on the file after it, which may belong with it
     * @param received who has it, by what is on file
     */
    public record Opened(
            FileItem item, List<Place> wrong, Place from, List<FileItem> since, List<ReceivedCopy> received) {}

    /**
     * Opens it, for one of the children on whose file it stands.
     *
     * @param from null where nobody has been chosen; then, where it is about one child only, that one
     */
    @Transactional(readOnly = true)
    public Optional<Opened> open(String kind, Long id, Long from, Viewer viewer) {
        return items.find(kind, id).map(item -> {
            List<Place> wrong = item.episodeIds().stream()
                    .filter(episodeId -> whoMay.propose(viewer, episodeId))
                    .map(this::place)
                    .toList();
            if (wrong.isEmpty())
                throw new Refused("You may not propose a correction of this child's file. Ask a manager of the case.");
            Place chosen = wrong.size() == 1
                    ? wrong.get(0)
                    : wrong.stream()
                            .filter(place -> place.episodeId().equals(from))
                            .findFirst()
                            .orElse(null);
            if (chosen == null) return new Opened(item, wrong, null, List.of(), List.of());
            List<FileItem> since = items.since(chosen.episodeId(), item.at()).stream()
                    .filter(other -> !other.code().equals(item.code()))
                    .toList();
            List<ReceivedCopy> received = new ArrayList<>(receivers.of(List.of(item), chosen.episodeId()));
            received.addAll(receivers.lettersSince(chosen.episodeId(), item.at()));
            return new Opened(item, wrong, chosen, since, received);
        });
    }

    /** A case as a place to which it may go; empty where the viewer may not read it. */
    @Transactional(readOnly = true)
    public Optional<Place> target(Long episodeId, Viewer viewer) {
        return episodes.findById(episodeId)
                .filter(episode -> door.mayRead(viewer, episode))
                .map(episode -> place(episode.id()));
    }

    /** What stands against the proposal, by input; empty when it can be made. */
    @Transactional(readOnly = true)
    public List<FormError> problems(FileItem item, Proposal proposal, Viewer viewer) {
        List<FormError> errors = new ArrayList<>();
        if (proposal.from() == null || !item.episodeIds().contains(proposal.from()))
            errors.add(new FormError("from", "Choose on whose file it stands wrongly"));
        if (proposal.to() == null) errors.add(new FormError("q", "Find and choose the child whom it is about"));
        errors.addAll(Reason.problems(proposal.reason(), "Say how you know that it is about another child"));
        if (proposal.receivedBy().length() > 10_000)
            errors.add(
                    new FormError("receivedBy", "The list of those who received it must be 10,000 characters or less"));
        if (!errors.isEmpty()) return errors;
        for (FileItem each : chosen(item, proposal))
            problem(each, proposal.from(), proposal.to(), viewer)
                    .ifPresent(sentence -> errors.add(new FormError("q", sentence)));
        return errors;
    }

    private Optional<String> problem(FileItem item, Long from, Long to, Viewer viewer) {
        whoMay.requirePropose(viewer, from);
        Episode target = episodes.findById(to).orElse(null);
        if (target == null || !door.mayRead(viewer, target))
            return Optional.of("Choose a child whose record you may read, or ask a manager to propose this");
        if (book.isProposed(item))
            return Optional.of("A correction of \u201c" + item.title() + "\u201d waits for a second person already");
        return obstacle(item, from, to);
    }

    /** What stands against moving it, whoever does it. */
    private Optional<String> obstacle(FileItem item, Long from, Long to) {
        if (!item.episodeIds().contains(from))
            return Optional.of("\u201c" + item.title() + "\u201d does not stand on this file any more");
        if (item.episodeIds().contains(to))
            return Optional.of(
                    "\u201c" + item.title() + "\u201d is about that child as well: correct what it says of each"
                            + " child instead of moving it");
        return Optional.empty();
    }

    /** Proposes it; a second person is asked. */
    public FileCorrection propose(FileItem item, Proposal proposal, Viewer viewer) {
        List<FormError> errors = problems(item, proposal, viewer);
        if (!errors.isEmpty()) throw new Refused(errors.get(0).message() + ".");
        return book.proposeMove(
                chosen(item, proposal),
                proposal.from(),
                proposal.to(),
                proposal.reason().strip(),
                proposal.receivedBy()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                viewer.username());
    }

    private List<FileItem> chosen(FileItem item, Proposal proposal) {
        Set<FileItem> all = new LinkedHashSet<>(List.of(item));
        proposal.also().stream()
                .map(items::find)
                .flatMap(Optional::stream)
                .filter(other -> other.episodeIds().contains(proposal.from()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Why the correction can no longer be carried out; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(FileCorrection correction) {
        return book.itemsOf(correction).stream()
                .flatMap(item -> obstacle(item, correction.episodeId(), correction.toEpisodeId()).stream())
                .findFirst();
    }

    /** Moves everything, keeps who has received it and opens the information incident on the right child's case. */
    void carryOut(FileCorrection correction, String by) {
        List<FileItem> moved = book.itemsOf(correction);
        List<ReceivedCopy> received = new ArrayList<>(receivers.of(moved, correction.episodeId()));
        book.choices(correction).alsoReceivedBy().stream()
                .map(line -> new ReceivedCopy(line, "As told by the person who proposed the correction", "said"))
                .forEach(received::add);
        book.received(correction, received);
        List<FileItem> all = new ArrayList<>(moved);
        decisionOf(correction).ifPresent(all::add);
        items.move(all, correction.episodeId(), correction.toEpisodeId());
        book.decided(correction, CorrectionState.CARRIED_OUT, by);
        for (FileItem item : moved) {
            trail.add(by, "removed-from-file", item.kind(), item.id().toString(), correction.episodeId(), null);
            trail.add(by, "moved-to-file", item.kind(), item.id().toString(), correction.toEpisodeId(), null);
        }
        openIncident(correction, by);
    }

    /** The 72 hours run from the proposal: from then on the authority was aware of it. */
    private void openIncident(FileCorrection correction, String by) {
        String matter = "information-incident " + correction.id();
        Long episodeId = correction.toEpisodeId();
        caseFile.happenedIn(matter, episodeId, "information-incident-opened", correction.proposedAt(), by);
        correction.incident(engine.start("information-incident", episodeId, Map.of(Matters.VARIABLE, matter)));
    }

    /** The record of the agreement goes with what it is about: the wrong file shows nothing but that something was removed. */
    private Optional<FileItem> decisionOf(FileCorrection correction) {
        return records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                        correction.processInstanceId(), "confirm-correction")
                .map(record -> new FileItem(
                        "record",
                        record.id(),
                        record.title(),
                        record.recordedBy(),
                        record.recordedAt(),
                        List.of(correction.episodeId())));
    }

    /** Whether anything that was moved is the record of a step, which has moved the procedure on. */
    boolean movedTheProcedure(FileCorrection correction) {
        return book.itemsOf(correction).stream()
                .filter(item -> item.kind().equals("record"))
                .map(item ->
                        records.findById(item.id()).map(CaseRecord::activityId).orElse(null))
                .anyMatch(Objects::nonNull);
    }

    Place place(Long episodeId) {
        Episode episode = episodes.findById(episodeId).orElseThrow();
        Child child = children.findById(episode.childId()).orElseThrow();
        return new Place(episodeId, child.name());
    }
}
