package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class UnallocatedCaseProcessTest extends ProcessTest {

    private CaseStory unallocated() {
        return decided(contact(stories), "assessment").on("2026-04-09 08:00");
    }

    @Test
    @Requirement({"A21", "A24"})
    void theManagerAnswersAndWritesToThoseConcerned() {
        CaseStory story = unallocated();
        ProcessInstance unallocated = story.instance("unallocated-case");
        story.as("manager").completes("answer-unallocated", "reviewOn", "2026-04-16");
        assertThat(unallocated).isWaitingAt("send-unallocated-notices");
        story.completes("send-unallocated-notices", "noticesSent", "yes");
        assertThat(story.deadline("unallocated-written-notice").state()).isEqualTo(DeadlineState.MET);
        assertThat(unallocated).isWaitingAt("still-unallocated");
    }

    @Test
    @Requirement({"A27", "A30"})
    void stillWithoutAWorkerOnTheReviewDateItClimbs() {
        CaseStory story = unallocated()
                .as("manager")
                .completes("answer-unallocated", "reviewOn", "2026-04-16")
                .completes("send-unallocated-notices", "noticesSent", "yes")
                .on("2026-04-17 12:00");
        assertThat(story.task("answer-unallocated").roleCodes()).containsExactly("service-manager");
    }

    @Test
    void unansweredItClimbsToTheDirector() {
        CaseStory story = unallocated().on("2026-04-10 12:00");
        assertThat(story.task("answer-unallocated").roleCodes()).containsExactly("service-manager");
        story.on("2026-04-24 12:00");
        assertThat(story.task("answer-unallocated").roleCodes()).containsExactly("director");
        story.as("director").completes("answer-unallocated");
    }

    @Test
    void lateNoticesAreReported() {
        CaseStory story = unallocated()
                .as("manager")
                .completes("answer-unallocated", "reviewOn", "2026-04-30")
                .on("2026-04-13 12:00");
        assertThat(story.instance("unallocated-case")).hasPassed("unallocated-written-notice-breached");
        story.as("director").answers("unallocated-written-notice");
    }

    @Test
    @Requirement("A10")
    void namingAWorkerEndsItAtAnyMoment() {
        CaseStory story = unallocated();
        ProcessInstance unallocated = story.instance("unallocated-case");
        story.as("manager").completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        assertThat(unallocated).isEnded().hasPassed("worker-named");
        assertThat(story.openTasks()).doesNotContain("answer-unallocated");
    }
}
