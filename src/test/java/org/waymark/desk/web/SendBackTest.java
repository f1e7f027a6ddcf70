package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;
import org.waymark.worklist.OpenTask;

/** Work that is sent back with comments: nothing is retyped, returns are counted, and the reader sees what changed. */
@WaymarkTest
class SendBackTest {

    private static final String WORRIES = "What are we worried about?";
    private static final String PLAN = "What is the plan?";
    private static final String FIRST = "Ada is alone after school on most days, and nobody knows where her father is"
            + " while her mother works the late shift.";
    private static final String SECOND = "Ada is alone after school on three days a week, and nobody knows where her"
            + " father is while her mother works the late shift.";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    private CaseStory written() {
        return allocated(decided(contact(stories), "assessment"))
                .on("2026-05-05 10:00")
                .as("social worker")
                .completes("write-assessment", "worries", FIRST, "proposedPlan", "See her weekly.");
    }

    private static CaseStory sentBack(CaseStory story) {
        return story.as("manager")
                .completes(
                        "approve-assessment",
                        "assessmentDecision",
                        "send-back",
                        "sendBackComments",
                        "",
                        "returnComments",
                        List.of(
                                Map.of("question", WORRIES, "comment", "How often is she alone?"),
                                Map.of("question", PLAN, "comment", "Who sees her?")));
    }

    @Test
    @Requirement({"D23", "D58"})
    void theManagerCommentsQuestionByQuestionAndTheWorkerFindsThemBesideTheirOwnText() throws Exception {
        CaseStory story = sentBack(written().on("2026-05-06 10:00"));
        String task = story.task("write-assessment").taskId();
        assertThat(story.task("write-assessment").sentBack()).isTrue();
        Pages.Page page = new Pages(web, workers).opens("priya.nightingale", "/task/" + task);
        assertThat(page.text())
                .contains(
                        "Sent back to you",
                        "Martha Milestone",
                        "See the comments by question.",
                        "No clock starts again")
                .contains(WORRIES + " : How often is she alone?", PLAN + " : Who sees her?");
        assertThat(page.html()).contains("href=\"#worries\"", FIRST);
    }

    @Test
    void theReaderSeesWordByWordWhatChangedAndWhichCommentsWereAnswered() throws Exception {
        CaseStory story = sentBack(written().on("2026-05-06 10:00"))
                .on("2026-05-07 10:00")
                .as("social worker")
                .completes(
                        "write-assessment",
                        "worries",
                        SECOND,
                        "proposedPlan",
                        "See her weekly.",
                        "assessmentOutcome",
                        "child-in-need");
        String task = story.task("approve-assessment").taskId();
        Pages.Page page = new Pages(web, workers).opens("martha.milestone", "/task/" + task);
        assertThat(page.text())
                .contains("Sent back once.")
                .contains("1 of 2 comments led to a change")
                .contains("Changed " + WORRIES, "Not changed " + PLAN)
                .contains("[Removed:] most [end]", "[Added:] three [end]");
        assertThat(page.html()).contains("<ins>", "<del>").doesNotContainPattern("value=\"send-back\"[^>]*checked");
        OpenTask opened = story.as("manager").opensTask("approve-assessment");
        assertThat(opened.submitted().changes())
                .anyMatch(change -> change.question().equals("Outcome")
                        && change.kind().equals("changed")
                        && change.after().toLowerCase(Locale.ROOT).contains("need"));
    }

    @Test
    void everyReturnIsCountedAndNoClockRestarts() {
        CaseStory story = written().on("2026-05-06 10:00");
        var due = story.deadline("assessment-complete").dueAt();
        sentBack(story).as("social worker").completes("write-assessment");
        sentBack(story).as("social worker");
        assertThat(story.opensTask("write-assessment").sentBack().times()).isEqualTo(2);
        story.completes("write-assessment").as("manager");
        assertThat(story.opensTask("approve-assessment").submitted().returned()).isEqualTo(2);
        assertThat(story.deadline("assessment-complete").dueAt()).isEqualTo(due);
    }

    @Test
    void sendingBackWithoutAWordIsRefused() {
        CaseStory story = written().on("2026-05-06 10:00").as("manager");
        assertThat(story.isRefused("approve-assessment", "assessmentDecision", "send-back", "sendBackComments", ""))
                .anyMatch(sentence -> sentence.contains("What must be changed?") || sentence.contains("changed"));
    }

    @Test
    void whatStillWaitsForItsFirstSignatureShowsTheWholeTextAndNoDifference() {
        CaseStory story = written().as("manager");
        OpenTask task = story.opensTask("approve-assessment");
        assertThat(task.submitted().returned()).isZero();
        assertThat(task.submitted().changes()).isEmpty();
        assertThat(task.submitted().questions()).contains(WORRIES, PLAN);
    }
}
