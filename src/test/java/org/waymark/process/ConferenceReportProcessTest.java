package org.waymark.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.conferenceArranged;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.journey.CaseStory;

class ConferenceReportProcessTest extends ProcessTest {

    @Test
    @Requirement("C20")
    void nothingLeavesTheTeamBeforeTheManagerHasApprovedIt() {
        CaseStory story = conferenceArranged(stories);
        ProcessInstance report = story.instance("conference-report");
        story.on("2026-04-20 10:00").as("social worker").completes("write-conference-report");
        assertThat(report).isWaitingAt("approve-conference-report");
        story.as("manager")
                .completes(
                        "approve-conference-report",
                        "reportDecision",
                        "send-back",
                        "sendBackComments",
                        "Write the strengths first.");
        assertThat(report).isWaitingAt("write-conference-report");
        story.as("social worker")
                .completes("write-conference-report")
                .as("manager")
                .completes("approve-conference-report", "reportDecision", "approve");
        assertThat(report).isWaitingAt("share-conference-report");
        story.as("social worker").completes("share-conference-report");
        assertThat(report).isEnded();
    }
}
