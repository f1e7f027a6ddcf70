package org.waymark.journey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.NoteBook;
import org.waymark.casefile.NoteKind;
import org.waymark.casefile.NoteText;
import org.waymark.correction.FileCorrection;
import org.waymark.correction.SameChild;
import org.waymark.correction.SameChildUndo;
import org.waymark.correction.TwoFiles;
import org.waymark.correction.WrongChild;

/** Things that stand on the wrong child's file, and files of one child that are two; proposes to put them right. */
@Component
public class Misfiled {

    private final Stories stories;
    private final WrongChild wrongChild;
    private final TwoFiles files;
    private final SameChild sameChild;
    private final SameChildUndo undo;
    private final NoteBook notes;
    private final Episodes episodes;
    private String proposer = "social worker";

    Misfiled(
            Stories stories,
            WrongChild wrongChild,
            TwoFiles files,
            SameChild sameChild,
            SameChildUndo undo,
            NoteBook notes,
            Episodes episodes) {
        this.stories = stories;
        this.wrongChild = wrongChild;
        this.files = files;
        this.sameChild = sameChild;
        this.undo = undo;
        this.notes = notes;
        this.episodes = episodes;
    }

    /** From now on this person proposes. */
    public Misfiled proposedBy(String part) {
        proposer = part;
        return this;
    }

    /** A case in which a strategy discussion is to be held. */
    public CaseStory beforeDiscussion() {
        return Chapters.allocated(Chapters.decided(Chapters.contact(stories), "strategy-discussion"));
    }

    /** The discussion is held and its record sent to two agencies. */
    public void heldAndSent(CaseStory wrong, String why) {
        wrong.on("2026-04-07 15:30")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-07 15:00",
                        "safetyTonight",
                        why,
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale",
                        "firstReviewDate",
                        "2026-04-14")
                .on("2026-04-08 10:00")
                .as("social worker")
                .completes(
                        "circulate-strategy-record",
                        "recipients",
                        List.of(
                                Map.of("recipientName", "PC Robin Larch", "recipientRole", "Police"),
                                Map.of("recipientName", "Dr Fern Yew", "recipientRole", "Health")));
    }

    /** Proposes that the last record of this step goes to the other child, with those of that title written since. */
    public FileCorrection proposeMove(CaseStory wrong, CaseStory right, String activityId, String... alsoTitled) {
        return propose("record", wrong.recordsOf(activityId).get(0), wrong, right, Set.of(alsoTitled));
    }

    /** Writes a note on the one case and proposes that it goes to the other. */
    public FileCorrection proposeMoveOfNote(CaseStory wrong, CaseStory right, String text) {
        Long note = notes.write(
                        new NoteText(
                                NoteKind.CALL,
                                stories.clock.instant(),
                                false,
                                null,
                                text,
                                true,
                                null,
                                null,
                                null,
                                null),
                        List.of(wrong.episode().id()),
                        "priya.nightingale")
                .id();
        return propose("note", note, wrong, right, Set.of());
    }

    private FileCorrection propose(String kind, Long id, CaseStory wrong, CaseStory right, Set<String> alsoTitled) {
        Viewer viewer = wrong.as(proposer).viewer();
        proposer = "social worker";
        WrongChild.Opened opened = wrongChild.open(kind, id, null, viewer).orElseThrow();
        Set<String> also = new LinkedHashSet<>();
        opened.since().stream()
                .filter(item -> alsoTitled.contains(item.title()))
                .forEach(item -> also.add(item.code()));
        return wrongChild.propose(
                opened.item(),
                new WrongChild.Proposal(
                        wrong.episode().id(),
                        right.episode().id(),
                        "The notes of the meeting name the other child.",
                        also,
                        "School, Mr Ash, by telephone"),
                viewer);
    }

    /** Proposes to undo a merge. */
    public FileCorrection proposeUndo(FileCorrection merge, Map<String, String> assigned, CaseStory story) {
        return undo.propose(
                merge,
                assigned,
                "Two birth certificates.",
                story.as("social worker").viewer());
    }

    /** Proposes that the child of the second story is the child of the first. */
    public FileCorrection proposeMerge(CaseStory kept, CaseStory other, String family) {
        Viewer viewer = kept.as("social worker").viewer();
        TwoFiles.Preview preview = files.preview(
                kept.episode().id(),
                episodes.findById(other.episode().id()).orElseThrow().childId(),
                viewer);
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        preview.fields().stream().filter(TwoFiles.Field::differs).forEach(field -> fields.put(field.key(), "kept"));
        Long goesOn = preview.open().size() > 1 ? kept.episode().id() : null;
        return sameChild.propose(
                preview, new SameChild.Typed(fields, family, goesOn, "Same birth certificate."), viewer);
    }
}
