package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class AssessmentProcessTest extends ProcessTest {

    private CaseStory written() {
        return allocated(decided(contact(stories), "assessment"))
                .on("2026-05-05 10:00")
                .as("social worker")
                .completes("write-assessment");
    }

    @Test
    @Requirement({"D23", "B23"})
    void anApprovedAssessmentMeetsTheFortyFiveDays() {
        CaseStory story = written();
        assertThat(story.due("assessment-complete")).isEqualTo("2026-06-11");
        ProcessInstance assessment = story.instance("assessment");
        story.on("2026-05-06 10:00").as("manager").completes("approve-assessment", "assessmentDecision", "approve");
        assertThat(assessment).isEnded().hasPassed("assess-done").hasNotPassed("assessment-complete-due");
        assertThat(story.deadline("assessment-complete").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void workSentBackComesBackAndNoClockRestarts() {
        CaseStory story = written();
        var due = story.deadline("assessment-complete").dueAt();
        story.on("2026-05-06 10:00")
                .as("manager")
                .completes(
                        "approve-assessment",
                        "assessmentDecision",
                        "send-back",
                        "sendBackComments",
                        "Say what the father thinks.");
        assertThat(story.instance("assessment")).isWaitingAt("write-assessment");
        assertThat(story.deadline("assessment-complete").dueAt()).isEqualTo(due);
        story.as("social worker")
                .completes("write-assessment")
                .as("manager")
                .completes("approve-assessment", "assessmentDecision", "approve");
        assertThat(story.instance("assessment")).isNull();
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        CaseStory story = allocated(decided(contact(stories), "assessment"))
                .on("2026-05-05 10:00")
                .as("manager")
                .completes("write-assessment");
        assertThat(story.isRefused("approve-assessment", "assessmentDecision", "approve"))
                .anyMatch(sentence -> sentence.contains("yourself"));
    }

    @Test
    void anAssessmentNotFinishedInTimeIsReported() {
        CaseStory story = written().on("2026-06-12 10:00");
        assertThat(story.instance("assessment"))
                .isWaitingAt("approve-assessment")
                .hasPassed("assessment-complete-breached");
        story.as("manager").answers("assessment-complete");
        story.completes("approve-assessment", "assessmentDecision", "approve");
        assertThat(story.deadline("assessment-complete").state()).isEqualTo(DeadlineState.MET_LATE);
    }
}
