package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.WaymarkTest;
import org.waymark.correction.CorrectionPage;
import org.waymark.correction.CorrectionPages;
import org.waymark.correction.CorrectionState;
import org.waymark.correction.FileCorrection;
import org.waymark.correction.FileViews;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.Difference;
import org.waymark.escalation.Reconciliation;

/**
 * A strategy discussion was written on the wrong child and sent to two agencies. It goes to the right child by the word of two
 * people, and nothing of it stays behind: no page, no list, no count, no clock (practice 14).
 */
@WaymarkTest
class WrongChildJourney {

    private static final String MARK = "Bruise on the left cheek, Zebrawood";

    @Autowired
    private Stories stories;

    @Autowired
    private Misfiled misfiled;

    @Autowired
    private CorrectionPages pages;

    @Autowired
    private FileViews views;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    private CaseStory wrong;
    private CaseStory right;

    @BeforeEach
    void aDiscussionIsWrittenOnTheWrongChild() {
        right = misfiled.beforeDiscussion();
        wrong = misfiled.beforeDiscussion();
    }

    @Test
    void itLeavesEveryViewCountAndClockOfTheWrongChildAtOnce() throws Exception {
        Map<String, String> before =
                views.of(wrong.familyName(), wrong.episode().id());
        Map<String, String> clocksBefore = clocks(wrong);
        misfiled.heldAndSent(wrong, MARK);
        assertThat(wrong.deadline("icpc-held").state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(views.of(wrong.familyName(), wrong.episode().id()).toString())
                .contains(MARK);

        FileCorrection correction =
                misfiled.proposeMove(wrong, right, "hold-strategy-discussion", "Circulate the record");
        assertThat(wrong.as("social worker").isRefusedTo("confirm-correction")).isTrue();
        assertThat(wrong.deadline("icpc-held").state())
                .as("nothing changes before the second person")
                .isEqualTo(DeadlineState.RUNNING);
        wrong.on("2026-04-08 11:00").as("manager").completes("confirm-correction", "correctionDecision", "agree");

        Map<String, String> after = views.of(wrong.familyName(), wrong.episode().id());
        after.remove("timers " + wrong.episode().id()); // a drawn timer stays where its step is, and never fires
        assertThat(after.toString()).doesNotContain(MARK, "PC Robin Larch", "Section 47 enquiry started", "icpc-held");
        assertThat(after.get("case " + wrong.episode().id()))
                .contains("A record was removed from this file on 8 April 2026. The data protection officer keeps it");
        assertThat(after.get("case " + wrong.episode().id() + "/history")).contains("A record was removed");
        assertThat(after.get("events " + wrong.episode().id()))
                .isEqualTo(before.get("events " + wrong.episode().id()));
        assertThat(after.get("facts " + wrong.episode().id()))
                .isEqualTo(before.get("facts " + wrong.episode().id()));
        assertThat(clocks(wrong)).as("the clocks run again as before").isEqualTo(clocksBefore);
        assertThat(views.of(right.familyName(), right.episode().id()).toString())
                .contains(MARK, "icpc-held", "Circulate the record", "Information incident opened");
        assertThat(right.due("icpc-held")).isEqualTo(java.time.LocalDate.parse("2026-04-28"));
        reconciled();

        assertThat(pages.page(correction.id(), viewer("ivy.padlock")).things().received())
                .extracting(copy -> copy.recipient())
                .containsExactly("PC Robin Larch, Police", "Dr Fern Yew, Health", "School, Mr Ash, by telephone");
        CorrectionPage officer = pages.page(correction.id(), viewer("ivy.padlock"));
        assertThat(officer.state()).isEqualTo(CorrectionState.CARRIED_OUT);
        assertThat(officer.things().all().toString()).contains(MARK);
        assertThat(officer.things().readers())
                .extracting(reader -> reader.name())
                .contains("Martha Milestone");
        assertThat(officer.things().clocks()).extracting(clock -> clock.label()).isNotEmpty();
        assertThat(pages.page(correction.id(), viewer("martha.milestone")).things())
                .as("the manager of the wrong child reads it no more here")
                .isNull();
        assertThat(wrong.openTasks()).contains("put-procedure-right");
        assertThat(right.openTasks()).contains("assess-incident", "decide-reporting", "hold-strategy-discussion");
    }

    private void reconciled() {
        Set<Long> ours = Set.of(wrong.episode().id(), right.episode().id());
        assertThat(reconciliation.run("tester").found())
                .filteredOn((Difference difference) -> ours.contains(difference.episodeId()))
                .isEmpty();
    }

    private Map<String, String> clocks(CaseStory story) {
        return story.deadlines().stream()
                .filter(deadline -> deadline.isOpen())
                .collect(java.util.stream.Collectors.toMap(
                        deadline -> deadline.milestone(),
                        deadline -> deadline.dueAt().toString(),
                        (one, other) -> one + ", " + other,
                        java.util.TreeMap::new));
    }

    private org.waymark.access.Viewer viewer(String username) {
        return org.waymark.access.Viewer.of(stories.workers.findById(username).orElseThrow());
    }
}
