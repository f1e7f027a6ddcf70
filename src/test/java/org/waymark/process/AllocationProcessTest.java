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

class AllocationProcessTest extends ProcessTest {

    @Test
    @Requirement({"D11", "D38"})
    void theNamedWorkerAcknowledgesTheCase() {
        CaseStory story = decided(contact(stories), "assessment");
        ProcessInstance allocation = story.instance("allocation");
        assertThat(allocation).isWaitingAt("allocate-worker");
        story.on("2026-04-07 12:00").as("manager").completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        assertThat(story.episode().leadWorker()).isEqualTo("priya.nightingale");
        assertThat(story.task("acknowledge-allocation").assignee()).isEqualTo("priya.nightingale");
        assertThat(story.deadline("case-allocated").state()).isEqualTo(DeadlineState.MET);
        story.as("social worker").completes("acknowledge-allocation");
        assertThat(allocation).isEnded().hasNotPassed("case-allocated-due");
    }

    @Test
    @Requirement("A21")
    void aCaseWithoutAWorkerNextDayIsReportedAsUnallocated() {
        CaseStory story = decided(contact(stories), "assessment").on("2026-04-09 10:00");
        assertThat(story.instance("allocation")).isWaitingAt("allocate-worker").hasPassed("case-allocated-due");
        assertThat(story.instance("unallocated-case"))
                .isWaitingAt("answer-unallocated", "send-unallocated-notices", "make-duty-visit");
    }

    @Test
    void aWrongNamePutRightMovesTheCaseAndItsWork() {
        CaseStory story = allocated(decided(contact(stories), "assessment"));
        story.as("manager")
                .corrects("allocate-worker", "The wrong name was chosen.", "allocatedWorker", "tom.thistledown");
        assertThat(story.episode().leadWorker()).isEqualTo("tom.thistledown");
        assertThat(story.task("write-assessment").assignee()).isEqualTo("tom.thistledown");
        assertThat(story.deadline("case-allocated").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void everyTaskOfTheLeadGoesToTheNamedWorker() {
        CaseStory story = allocated(decided(contact(stories), "assessment"));
        assertThat(story.task("write-assessment").assignee()).isEqualTo("priya.nightingale");
    }
}
