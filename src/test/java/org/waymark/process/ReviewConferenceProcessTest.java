package org.waymark.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.planRuns;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.journey.CaseStory;

class ReviewConferenceProcessTest extends ProcessTest {

    private CaseStory arranged() {
        return planRuns(stories)
                .on("2026-07-06 10:00")
                .as("administrator")
                .completes("arrange-review", "reviewDate", "2026-07-20", "conferenceChair", "cora.roundtable");
    }

    @Test
    @Requirement("B27")
    void theReportIsWrittenBesideAndTheChairDecides() {
        CaseStory story = arranged();
        ProcessInstance review = story.instance("review-conference");
        assertThat(review).isWaitingAt("conference-report", "hold-review-conference");
        story.on("2026-07-08 10:00")
                .as("social worker")
                .completes("write-conference-report")
                .as("manager")
                .completes("approve-conference-report", "reportDecision", "approve")
                .as("social worker")
                .completes("share-conference-report");
        assertThat(review).hasPassed("report-ready").isWaitingAt("hold-review-conference");
        story.on("2026-07-20 12:00").as("chair").completes("hold-review-conference", "reviewDecision", "continue");
        assertThat(review).isEnded();
    }

    @Test
    void aReviewThatWasHeldCanBeRecordedWithoutItsReport() {
        CaseStory story = arranged();
        ProcessInstance report = story.instance("conference-report");
        story.on("2026-07-20 12:00").as("chair").completes("hold-review-conference", "reviewDecision", "continue");
        assertThat(report).isEnded();
    }
}
