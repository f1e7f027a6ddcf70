package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;
import static org.waymark.journey.Chapters.enquiryBegun;

import java.time.Instant;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.TestClock;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.Breach;
import org.waymark.escalation.Escalations;
import org.waymark.journey.CaseStory;

class BreachEscalationProcessTest extends ProcessTest {

    @Autowired
    private Escalations escalations;

    @Autowired
    private TestClock clock;

    private CaseStory decisionMissed() {
        return contact(stories).on("2026-04-08 08:00").as("manager").on("2026-04-09 00:30");
    }

    @Test
    void theDeputyIsAskedFirstAndTheDutyTeamMaySayWhyWhereNobodyHoldsTheCase() {
        CaseStory story = decisionMissed();
        assertThat(story.breach("referral-decision").role()).isEqualTo("deputy-team-manager");
        assertThat(story.breach("referral-decision").rung()).isEqualTo(1);
        assertThat(story.asked("referral-decision", "say-why-it-is-late")
                        .orElseThrow()
                        .roleCodes())
                .containsExactly("duty-worker");
    }

    @Test
    @Requirement({"D63", "A30"})
    void anUnansweredBreachClimbsToTheHeadOfServiceAndStaysThere() {
        CaseStory story = decisionMissed().on("2026-04-10 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("team-manager");
        story.on("2026-04-11 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("service-manager");
        story.on("2026-04-15 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("head-of-service");
        story.on("2026-05-15 12:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("head-of-service");
        story.as("head of service").answers("referral-decision");
    }

    @Test
    void theWorkersReasonHoldsNothingUpAndIsCarriedIntoTheManagersAnswer() {
        CaseStory story = outcomeMissed();
        ProcessInstance escalation = escalationOf(story, "s47-outcome");
        assertThat(story.asked("s47-outcome", "say-why-it-is-late")
                        .orElseThrow()
                        .assignee())
                .isEqualTo("priya.nightingale");
        story.as("social worker")
                .explains(
                        "s47-outcome",
                        "lateReasonCode",
                        "waiting-for-agency",
                        "lateReason",
                        "The hospital has not sent its report.",
                        "lateDoneBy",
                        "2026-04-24");
        assertThat(escalation).isWaitingAt("answer-breach").hasPassed("reason-given");
        assertThat(story.breach("s47-outcome").state()).isEqualTo("open");
        assertThat(story.as("manager")
                        .opens("s47-outcome", "answer-breach")
                        .context()
                        .known())
                .hasEntrySatisfying(
                        "lateReason",
                        known -> assertThat(known.value()).isEqualTo("The hospital has not sent its report."));
        story.answers("s47-outcome", "reason", "The hospital has not sent its report; it is asked daily.");
        assertThat(story.breach("s47-outcome").workerReasonCode()).isEqualTo("waiting-for-agency");
        assertThat(story.breach("s47-outcome").workerReasonBy()).isEqualTo("priya.nightingale");
    }

    @Test
    void aManagerWhoAnswersFirstSparesTheWorkerTheQuestion() {
        CaseStory story = outcomeMissed();
        ProcessInstance escalation = escalationOf(story, "s47-outcome");
        story.as("manager").answers("s47-outcome");
        assertThat(escalation).isWaitingAt("wait-for-deed").hasPassed("manager-was-first", "reason-no-longer-asked");
        assertThat(story.asked("s47-outcome", "say-why-it-is-late")).isEmpty();
    }

    @Test
    void administrativeLatenessAsksNoManagerAndEndsWithTheDeed() {
        CaseStory story = recordNotCirculated();
        ProcessInstance escalation = escalationOf(story, "strategy-record-circulated");
        assertThat(escalation).isWaitingAt("listed-until-done", "say-why-it-is-late");
        assertThat(story.breach("strategy-record-circulated").state()).isEqualTo("listed");
        assertThat(story.breach("strategy-record-circulated").role()).isNull();
        story.on("2026-05-08 12:00");
        assertThat(escalation).isWaitingAt("listed-until-done");
        story.as("social worker").completes("circulate-strategy-record");
        assertThat(escalation).isEnded().hasPassed("off-the-list", "breach-closed");
        assertThat(story.breach("strategy-record-circulated").state()).isEqualTo("closed");
        assertThat(story.asked("strategy-record-circulated", "say-why-it-is-late"))
                .isEmpty();
    }

    @Test
    void whatIsDoneInTheMomentOfListingIsNotWaitedFor() {
        CaseStory story = discussed();
        Deadline late = story.deadline("strategy-record-circulated");
        clock.moveTo(LocalDateTime.parse("2026-04-09T09:00"));
        ProcessInstance raced = story.instanceById(escalations
                .startBreach(late.episodeId(), late.id(), late.milestone())
                .orElseThrow());
        assertThat(raced).isWaitingAt("open-breach");
        story.as("social worker").completes("circulate-strategy-record");
        assertThat(raced)
                .isEnded()
                .hasPassed("listed-and-done", "breach-closed")
                .hasNotPassed("listed-until-done");
        assertThat(story.breach("strategy-record-circulated").state()).isEqualTo("closed");
    }

    /** The discussion of 7 April decided an enquiry whose outcome was due on the 21st. */
    private CaseStory outcomeMissed() {
        return enquiryBegun(stories).on("2026-04-22 09:00");
    }

    /** The record of the discussion of 7 April was to be circulated on the 8th. */
    private CaseStory recordNotCirculated() {
        return discussed().on("2026-04-09 09:00");
    }

    private CaseStory discussed() {
        return allocated(decided(contact(stories), "strategy-discussion"))
                .on("2026-04-07 15:30")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-07 15:00",
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale");
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
        assertThat(story.breach("referral-decision").role()).isEqualTo("team-manager");
    }

    @Test
    void aCorrectedAnswerReachesTheBreachAndMovesTheTimerOfItsPromise() {
        CaseStory story = decisionMissed()
                .on("2026-04-09 09:00")
                .answers("referral-decision", "reason", "Nobody was in.", "commitmentDate", "2026-04-10");
        story.corrects(
                "answer-breach",
                "The wrong day was typed.",
                "reason",
                "The file was lent.",
                "commitmentDate",
                "2026-04-17");
        assertThat(story.breach("referral-decision").reason()).isEqualTo("The file was lent.");
        assertThat(story.breach("referral-decision").commitmentOn()).isEqualTo("2026-04-17");
        assertThat(story.breach("referral-decision").answeredAt()).isEqualTo(Instant.parse("2026-04-09T08:00:00Z"));
        story.on("2026-04-17 23:00");
        assertThat(story.breach("referral-decision").state()).isEqualTo("answered");
        story.on("2026-04-18 00:30");
        assertThat(story.breach("referral-decision").role()).isEqualTo("team-manager");
        story.corrects(
                "answer-breach", "It was not lent.", "reason", "The file was lost.", "commitmentDate", "2026-04-24");
        assertThat(story.breach("referral-decision").state()).isEqualTo("open");
    }

    @Test
    void aCorrectedReasonOfTheWorkerReachesTheBreach() {
        CaseStory story = outcomeMissed().as("social worker").explains("s47-outcome", "lateReasonCode", "told-late");
        story.corrects("say-why-it-is-late", "The wrong reason was chosen.", "lateReasonCode", "vacancy");
        assertThat(story.breach("s47-outcome").workerReasonCode()).isEqualTo("vacancy");
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
        CaseStory story = outcomeMissed().as("manager");
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
