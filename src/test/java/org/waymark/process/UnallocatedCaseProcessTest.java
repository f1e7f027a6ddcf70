package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;
import static org.waymark.journey.Chapters.planRuns;

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
        assertThat(unallocated).isWaitingAtExactly("answer-unallocated", "send-unallocated-notices", "make-duty-visit");
        story.as("manager").completes("answer-unallocated", "reviewOn", "2026-04-16");
        assertThat(story.deadline("unallocated-detected").state()).isEqualTo(DeadlineState.MET);
        story.completes("send-unallocated-notices", "noticesSent", "yes");
        assertThat(story.deadline("unallocated-written-notice").state()).isEqualTo(DeadlineState.MET);
        assertThat(unallocated).isWaitingAt("still-unallocated").hasPassed("notices-settled");
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

    @Test
    void theNoticesAreDueWhetherOrNotAManagerHasAnswered() {
        CaseStory story = unallocated();
        assertThat(story.due("unallocated-written-notice")).isEqualTo("2026-04-09");
        story.on("2026-04-13 12:00");
        assertThat(story.instance("unallocated-case"))
                .hasPassed("unallocated-written-notice-breached")
                .isWaitingAt("answer-unallocated");
    }

    @Test
    @Requirement("A21")
    void aManagerConfirmsWithinADayOrItClimbsAsAMatterOfSafety() {
        CaseStory story = unallocated().on("2026-04-10 09:00");
        assertThat(story.instance("unallocated-case")).hasPassed("unallocated-detected-breached");
        assertThat(story.breach("unallocated-detected").alarmClass()).isEqualTo("safety");
        story.as("director").answers("unallocated-detected");
        story.completes("answer-unallocated");
        assertThat(story.deadline("unallocated-detected").state()).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    @Requirement("A28")
    void theDutyTeamVisitsUntilAWorkerIsNamed() {
        CaseStory story = unallocated();
        assertThat(story.due("unallocated-duty-visit")).isEqualTo("2026-04-22");
        story.on("2026-04-16 15:00")
                .as("duty worker")
                .completes("make-duty-visit", "dutyVisitAt", "2026-04-16 14:00", "childSeen", "yes");
        assertThat(story.deadlines("unallocated-duty-visit"))
                .extracting(deadline -> deadline.state())
                .containsExactly(DeadlineState.RUNNING, DeadlineState.MET);
        assertThat(story.due("unallocated-duty-visit")).isEqualTo("2026-04-30");
        story.on("2026-04-29 15:00").completes("make-duty-visit", "childSeen", "no");
        story.on("2026-05-01 09:00");
        assertThat(story.instance("unallocated-case"))
                .hasPassed("unallocated-duty-visit-breached")
                .isWaitingAt("make-duty-visit");
        story.as("director").answers("unallocated-duty-visit");
        story.as("manager").completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        assertThat(story.openTasks()).doesNotContain("make-duty-visit");
        assertThat(story.deadlines("unallocated-duty-visit")).noneMatch(deadline -> deadline.isOpen());
    }

    @Test
    void aChildWithAPlanIsVisitedUnderThePlan() {
        CaseStory story = planRuns(stories).on("2026-05-05 10:00");
        story.losesWorker();
        assertThat(story.instance("unallocated-case")).hasPassed("plan-visits-go-on");
        assertThat(story.openTasks())
                .contains("record-visit", "answer-unallocated")
                .doesNotContain("make-duty-visit");
    }
}
