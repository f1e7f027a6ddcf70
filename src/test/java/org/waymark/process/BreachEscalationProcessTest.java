package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.enquiryBegun;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.Breach;
import org.waymark.escalation.Escalations;
import org.waymark.journey.CaseStory;

class BreachEscalationProcessTest extends ProcessTest {

    @Autowired
    private Escalations escalations;

    private CaseStory decisionMissed() {
        return contact(stories).on("2026-04-08 08:00").as("manager").on("2026-04-09 00:30");
    }

    @Test
    void theTeamManagerIsAskedFirst() {
        CaseStory story = decisionMissed();
        assertThat(story.breach("referral-decision").role()).isEqualTo("team-manager");
        assertThat(story.breach("referral-decision").rung()).isEqualTo(1);
    }

    @Test
    @Requirement({"D63", "A30"})
    void anUnansweredBreachClimbsToTheHeadOfServiceAndStaysThere() {
        CaseStory story = decisionMissed().on("2026-04-10 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("service-manager");
        story.on("2026-04-15 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("head-of-service");
        story.on("2026-05-15 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("head-of-service");
        story.as("head of service").answers("referral-decision");
    }

    @Test
    void anAnsweredBreachIsClosedWhenTheDeedIsDone() {
        CaseStory story =
                decisionMissed().on("2026-04-09 09:00").answers("referral-decision", "commitmentDate", "2026-04-10");
        ProcessInstance escalation = escalationOf(story, "referral-decision");
        assertThat(escalation).isWaitingAt("wait-for-deed");
        story.completes("decide-referral", "decision", "no-further-action");
        assertThat(escalation).isEnded().hasPassed("milestone-met", "breach-closed");
        assertThat(story.breach("referral-decision").closedAt()).isNotNull();
    }

    @Test
    void aDeedDoneWhileTheAnswerWasBeingWrittenIsNotWaitedFor() {
        CaseStory story = decisionMissed().on("2026-04-09 09:00");
        ProcessInstance escalation = escalationOf(story, "referral-decision");
        story.completes("decide-referral", "decision", "no-further-action").answers("referral-decision");
        assertThat(escalation).isEnded().hasPassed("close-breach").hasNotPassed("milestone-met");
    }

    @Test
    void aPromiseNotKeptClimbs() {
        CaseStory story =
                decisionMissed().on("2026-04-09 09:00").answers("referral-decision", "commitmentDate", "2026-04-10");
        story.on("2026-04-13 09:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("service-manager");
    }

    @Test
    void aTimerThatRacedWithTheDeedHasNothingToReport() {
        CaseStory story = contact(stories)
                .on("2026-04-07 16:00")
                .as("manager")
                .completes("decide-referral", "decision", "no-further-action");
        Deadline met = story.deadline("referral-decision");
        assertThat(escalations.startBreach(met.episodeId(), met.id(), met.milestone()))
                .isEmpty();
        assertThat(story.isBreached("referral-decision")).isFalse();
    }

    /** The discussion of 7 April, whose outcome was due on the 21st; corrected to the 9th, it is due on the 23rd. */
    private CaseStory outcomeMissedAndTheDateOfTheDiscussionCorrected() {
        CaseStory story = enquiryBegun(stories).on("2026-04-22 09:00").as("manager");
        ProcessInstance first = escalationOf(story, "s47-outcome");
        story.corrects("hold-strategy-discussion", "The wrong day was typed.", "discussionHeldAt", "2026-04-09 15:00");
        assertThat(first).isEnded().hasPassed("breach-withdrawn", "breach-was-withdrawn");
        assertThat(story.deadline("s47-outcome").state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(story.breach("s47-outcome").state()).isEqualTo("withdrawn");
        return story;
    }

    @Test
    void aCorrectedDateWithdrawsTheBreachAndIsWatchedAnew() {
        CaseStory story = outcomeMissedAndTheDateOfTheDiscussionCorrected();
        ProcessInstance watch = watchOn(story);
        story.on("2026-04-24 00:30");
        assertThat(watch).hasPassed("watch-on").isWaitingAt("answer-breach");
        assertThat(story.breaches("s47-outcome")).extracting(Breach::state).containsExactly("withdrawn", "open");
    }

    @Test
    void aDateMovedAheadAndKeptEndsTheWatch() {
        CaseStory story = outcomeMissedAndTheDateOfTheDiscussionCorrected();
        ProcessInstance watch = watchOn(story);
        story.as("social worker")
                .completes("record-enquiry", "enquiryOutcome", "not-substantiated")
                .as("manager")
                .completes("approve-enquiry", "enquiryDecision", "approve");
        assertThat(watch).isEnded();
        assertThat(story.deadline("s47-outcome").state()).isEqualTo(DeadlineState.MET);
    }

    private ProcessInstance watchOn(CaseStory story) {
        ProcessInstance watch = story.instanceById(story.deadline("s47-outcome").watcher());
        assertThat(watch).isWaitingAt("watch-on");
        return watch;
    }

    private ProcessInstance escalationOf(CaseStory story, String milestone) {
        return story.instanceById(story.breach(milestone).processInstanceId());
    }
}
