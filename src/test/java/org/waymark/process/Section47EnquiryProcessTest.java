package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;
import static org.waymark.journey.Chapters.enquired;
import static org.waymark.journey.Chapters.enquiryBegun;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class Section47EnquiryProcessTest extends ProcessTest {

    @Test
    @Requirement({"B17", "A14"})
    void theEnquiryGoesToTheTrainedWorkerNamedInTheDiscussion() {
        CaseStory story = enquiryBegun(stories);
        assertThat(story.task("record-enquiry").assignee()).isEqualTo("priya.nightingale");
    }

    @Test
    void anApprovedOutcomeMeetsTheCheckpoint() {
        CaseStory story = enquiryBegun(stories);
        ProcessInstance enquiry = story.instance("section-47-enquiry");
        assertThat(story.due("s47-outcome")).isEqualTo("2026-04-21");
        enquired(story, "not-substantiated");
        assertThat(enquiry).isEnded().hasNotPassed("s47-outcome-due");
        assertThat(story.deadline("s47-outcome").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aLateOutcomeIsReportedAndWorkSentBackComesBack() {
        CaseStory story = enquiryBegun(stories)
                .on("2026-04-22 10:00")
                .as("social worker")
                .completes("record-enquiry", "enquiryOutcome", "not-substantiated")
                .as("manager")
                .completes(
                        "approve-enquiry", "enquiryDecision", "send-back", "sendBackComments", "What did school see?");
        assertThat(story.instance("section-47-enquiry"))
                .isWaitingAt("record-enquiry")
                .hasPassed("s47-outcome-breached");
        story.answers("s47-outcome");
    }

    private CaseStory childNotSeen() {
        return enquiryBegun(stories)
                .on("2026-04-15 10:00")
                .as("social worker")
                .completes(
                        "record-enquiry",
                        "enquiryOutcome",
                        "not-substantiated",
                        "childSeen",
                        "no",
                        "notSeenTried",
                        "Three visits and the school.")
                .on("2026-04-16 10:00")
                .as("manager");
    }

    @Test
    void noOutcomeBeforeTheChildWasSeenUnlessAServiceManagerDecidesSo() {
        CaseStory story = childNotSeen();
        assertThat(story.isRefused("approve-enquiry", "enquiryDecision", "approve", "childSeenConfirmed", "seen"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("The enquiry does not say"));
        assertThat(story.isRefused(
                        "approve-enquiry",
                        "enquiryDecision",
                        "approve",
                        "childSeenConfirmed",
                        "not-seen",
                        "childNotSeenAgreedBy",
                        "martha.milestone"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("only if a service manager"));
        story.completes(
                "approve-enquiry",
                "enquiryDecision",
                "approve",
                "childSeenConfirmed",
                "not-seen",
                "childNotSeenAgreedBy",
                "sylvia.signpost");
        assertThat(story.instance("section-47-enquiry")).isNull();
    }

    @Test
    void anOutcomeIsSentBackWhetherOrNotTheChildWasSeen() {
        CaseStory story = childNotSeen()
                .completes("approve-enquiry", "enquiryDecision", "send-back", "sendBackComments", "Try the aunt.");
        assertThat(story.openTasks()).contains("record-enquiry");
    }

    @Test
    void whoWasNotSeenAloneNeedsAReason() {
        CaseStory story = enquiryBegun(stories)
                .on("2026-04-15 10:00")
                .as("social worker")
                .completes("record-enquiry", "enquiryOutcome", "not-substantiated", "childSeenAlone", "no")
                .on("2026-04-16 10:00")
                .as("manager");
        assertThat(story.isRefused("approve-enquiry", "enquiryDecision", "approve"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("not seen alone"));
    }

    private CaseStory decidedToEnquire() {
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
    void theEnquiryIsTakenUpOnTheDayItWasDecided() {
        CaseStory story = decidedToEnquire();
        assertThat(story.due("s47-initiated")).isEqualTo("2026-04-07");
        assertThat(story.task("begin-enquiry").assignee()).isEqualTo("priya.nightingale");
        story.on("2026-04-07 17:00").as("social worker").completes("begin-enquiry");
        assertThat(story.deadline("s47-initiated").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.instance("section-47-enquiry")).hasPassed("enquiry-taken-up");
    }

    @Test
    void anEnquiryThatNobodyTakesUpIsReportedAndItsOutcomeNeedsNoBeginningAnyMore() {
        CaseStory story = decidedToEnquire().on("2026-04-08 09:00");
        ProcessInstance enquiry = story.instance("section-47-enquiry");
        assertThat(enquiry).hasPassed("s47-initiated-breached").isWaitingAt("begin-enquiry", "record-enquiry");
        story.as("manager").answers("s47-initiated");
        story.on("2026-04-14 10:00")
                .as("social worker")
                .completes("record-enquiry", "enquiryOutcome", "not-substantiated")
                .as("manager")
                .completes("approve-enquiry", "enquiryDecision", "approve");
        assertThat(enquiry).isEnded();
        assertThat(story.openTasks()).doesNotContain("begin-enquiry");
    }
}
