package org.waymark.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.ChildFacts;
import org.waymark.child.ChildMerges;
import org.waymark.child.Children;
import org.waymark.child.MovedRows;
import org.waymark.form.FormError;

/**
 * One child has two files: one person proposes to make them one and a second agrees. The episodes stay as they are, each with
 * its own clocks, and stand on one file; of two that are open one is named that goes on, and takes what is new. All of it can
 * be undone (practice 14).
 */
@Service
@Transactional
public class SameChild {

    static final String KEPT = "kept";
    static final String OTHER = "other";

    private final CorrectionBook book;
    private final MergedRows rows;
    private final ChildMerges merges;
    private final Episodes episodes;
    private final Children children;

    SameChild(CorrectionBook book, MergedRows rows, ChildMerges merges, Episodes episodes, Children children) {
        this.book = book;
        this.rows = rows;
        this.merges = merges;
        this.episodes = episodes;
        this.children = children;
    }

    /** What is typed on the preview: by field {@code kept} or {@code other}, family {@code one} or {@code apart}. */
    public record Typed(Map<String, String> fields, String family, Long goesOn, String reason) {}

    /** What stands against the proposal, by input. */
    @Transactional(readOnly = true)
    public List<FormError> problems(TwoFiles.Preview preview, Typed typed) {
        List<FormError> errors = new ArrayList<>();
        if (preview.keptId().equals(preview.otherId()))
            errors.add(new FormError("reason", "Both are the same file already"));
        for (TwoFiles.Field field : preview.fields())
            if (field.differs() && !List.of(KEPT, OTHER).contains(typed.fields().getOrDefault(field.key(), "")))
                errors.add(new FormError(
                        "field." + field.key(),
                        "Choose which is right: " + field.label().toLowerCase(Locale.UK)));
        if (preview.twoFamilies() && !List.of("one", "apart").contains(typed.family()))
            errors.add(new FormError("family", "Choose whether the brothers and sisters are one family"));
        if (preview.open().size() > 1
                && preview.open().stream().noneMatch(line -> line.id().equals(typed.goesOn())))
            errors.add(new FormError("goesOn", "Choose in which open case work goes on"));
        errors.addAll(Reason.problems(typed.reason(), "Say how you know that they are one child"));
        if (book.isProposed(preview.keptId(), preview.otherId()))
            errors.add(new FormError("reason", "A correction of one of these files waits for a second person already"));
        return errors;
    }

    /** Proposes it; a second person is asked. */
    public FileCorrection propose(TwoFiles.Preview preview, Typed typed, Viewer viewer) {
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
    Optional<String> obstacle(FileCorrection merge) {
        boolean both = children.findById(merge.keptChildId()).isPresent()
                && children.findById(merge.otherChildId()).isPresent();
        return both ? Optional.empty() : Optional.of("One of the two files has been merged with another since");
    }

    /** Makes the two files one. */
    void carryOut(FileCorrection merge, String by) {
        Choices choices = book.choices(merge);
        List<MovedRows.Moved> moved = new ArrayList<>(
                merges.merge(merge.keptChildId(), merge.otherChildId(), chosen(merge, choices), choices.oneFamily()));
        if (choices.goesOn() != null) moved.addAll(goesOn(merge.keptChildId(), choices.goesOn()));
        rows.keep(merge.id(), moved);
        book.decided(merge.id(), CorrectionState.CARRIED_OUT, by);
    }

    /** Where both files say something the chosen one counts, else the one that says anything. */
    private ChildFacts chosen(FileCorrection merge, Choices choices) {
        Map<String, String> here = described(merge.keptChildId());
        Map<String, String> there = described(merge.otherChildId());
        Map<String, String> chosen = new LinkedHashMap<>();
        here.forEach((key, value) -> {
            boolean other = OTHER.equals(choices.fields().get(key)) && there.get(key) != null;
            chosen.put(key, value == null || other ? there.get(key) : value);
        });
        chosen.put("restricted", here.get("restricted") != null ? here.get("restricted") : there.get("restricted"));
        return ChildMerges.facts(chosen);
    }

    private Map<String, String> described(Long childId) {
        return ChildMerges.described(children.findById(childId).orElseThrow().facts());
    }

    /** Every other open case takes nothing new. */
    private List<MovedRows.Moved> goesOn(Long childId, Long episodeId) {
        List<MovedRows.Moved> moved = new ArrayList<>();
        for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(childId)) {
            if (!episode.isOpen() || episode.id().equals(episodeId)) continue;
            moved.add(rows.goesOn(episode, episodeId));
        }
        return moved;
    }
}
