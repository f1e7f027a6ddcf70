package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.WaymarkTest;
import org.waymark.casefile.Episodes;
import org.waymark.child.ChildMerges;
import org.waymark.child.Children;
import org.waymark.correction.CorrectionState;
import org.waymark.correction.FileCorrection;
import org.waymark.correction.FileCorrections;
import org.waymark.correction.FileViews;
import org.waymark.correction.SameChildUndo;
import org.waymark.escalation.Reconciliation;

/** One child has two files with an open case each: they become one by the word of two people, and two again as they were. */
@WaymarkTest
class SameChildJourney {

    @Autowired
    private Stories stories;

    @Autowired
    private Misfiled misfiled;

    @Autowired
    private SameChildUndo undo;

    @Autowired
    private FileCorrections corrections;

    @Autowired
    private FileViews views;

    @Autowired
    private Episodes episodes;

    @Autowired
    private Children children;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoFilesBecomeOneAndTwoAgainAsTheyWere() throws Exception {
        CaseStory other = misfiled.beforeDiscussion();
        CaseStory kept = misfiled.beforeDiscussion();
        misfiled.heldAndSent(other, "Concern.");
        Long[] ids = {kept.episode().id(), other.episode().id()};
        Long otherChild = other.episode().childId();
        Map<String, String> before = views.of(kept.familyName(), ids);
        Map<String, String> beforeOther = views.of(other.familyName(), ids);

        FileCorrection merge = misfiled.proposeMerge(kept, other, "one");
        kept.on("2026-04-08 10:05").as("manager").completes("confirm-correction", "correctionDecision", "agree");

        assertThat(children.findById(otherChild))
                .as("the other file is read by nobody")
                .isEmpty();
        assertThat(other.episode().childId()).isEqualTo(kept.episode().childId());
        assertThat(other.episode().goesOnIn()).isEqualTo(kept.episode().id());
        assertThat(views.search(other.familyName()).toString())
                .as("found by the name on the other file as well")
                .contains("Ada " + kept.familyName());
        assertThat(views.of(kept.familyName(), ids).get("search")).contains("Ada " + kept.familyName());
        assertThat(views.text("/case/" + ids[1], "martha.milestone"))
                .contains("Ada " + kept.familyName(), "New information is taken in case " + ids[0]);
        assertThat(clocks(ids[1])).isEqualTo(beforeOther.get("clocks " + ids[1]));
        reconciled(ids);
        Long joined = kept.on("2026-04-08 10:10")
                .as("duty worker")
                .contactAbout("Ada", other.familyName(), "2019-05-14")
                .get(0);
        assertThat(joined)
                .as("a contact under the other name joins the case that goes on")
                .isEqualTo(ids[0]);

        FileCorrection merged = corrections.findById(merge.id()).orElseThrow();
        assertThat(undo.problems(merged, Map.of(), "Two children."))
                .extracting(error -> error.message())
                .singleElement()
                .asString()
                .startsWith("Choose to which child it belongs: Contact received");
        String contact = undo.written(merged).get(0).code();
        misfiled.proposeUndo(merged, Map.of(contact, "kept"), kept);
        kept.as("manager").completes("confirm-correction", "correctionDecision", "agree");

        assertThat(corrections.findById(merge.id()).orElseThrow().state()).isEqualTo(CorrectionState.UNDONE);
        assertThat(children.findById(otherChild)).isPresent();
        Map<String, String> after = views.of(other.familyName(), ids);
        for (String view : List.of(
                "clocks ", "breaches ", "events ", "facts ", "tasks ", "letters ", "done ", "episode ", "timers "))
            assertThat(after.get(view + ids[1])).as(view).isEqualTo(beforeOther.get(view + ids[1]));
        assertThat(after.get("case " + ids[1])).isEqualTo(beforeOther.get("case " + ids[1]));
        assertThat(after.get("case " + ids[1] + "/history")).isEqualTo(beforeOther.get("case " + ids[1] + "/history"));
        assertThat(after.get("search")).isEqualTo(beforeOther.get("search"));
        assertThat(views.of(kept.familyName(), ids).get("search")).isEqualTo(before.get("search"));
        assertThat(after.get("/lateness/children?outcome=due"))
                .isEqualTo(beforeOther.get("/lateness/children?outcome=due"));
        reconciled(ids);
    }

    /** Whatever table of the schema hangs on a child, a person or a family, a merge hands it over. */
    @Test
    void nothingThatHangsOnAChildIsForgotten() {
        List<String> hanging = jdbc.sql(
                        "select lower(concat(table_name, '.', column_name)) from information_schema.columns"
                                + " where lower(table_schema) = 'public' and (lower(column_name) like '%child_id'"
                                + " or lower(column_name) like '%person_id' or lower(column_name) like '%family_id') order by 1")
                .query(String.class)
                .list();
        Set<String> known = new java.util.TreeSet<>(Set.of(
                "child.person_id",
                "child_search_key.child_id",
                "search_key.person_id",
                "file_correction.kept_child_id",
                "file_correction.other_child_id"));
        for (Map<String, List<String>> tables :
                List.of(ChildMerges.OF_CHILD, ChildMerges.OF_PERSON, ChildMerges.OF_FAMILY))
            tables.forEach((table, columns) -> columns.forEach(column -> known.add(table + "." + column)));
        assertThat(known).containsAll(hanging);
    }

    private String clocks(Long id) throws Exception {
        return views.of("nobody", id).get("clocks " + id);
    }

    private void reconciled(Long... ids) {
        assertThat(reconciliation.run("tester").found())
                .filteredOn(difference -> List.of(ids).contains(difference.episodeId()))
                .isEmpty();
    }
}
