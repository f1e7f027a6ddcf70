package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class ReferralDutiesProcessTest extends ProcessTest {

    private CaseStory everythingIsToBeDone() {
        return contact(
                stories,
                "referrerToBeTold",
                "yes",
                "referrerIsProfessional",
                "yes",
                "possibleOffence",
                "yes",
                "deliberateHarmAlleged",
                "yes");
    }

    @Test
    void asksForWhatTheContactLeftOpenAndForNothingElse() {
        assertThat(contact(stories).instance("referral-duties")).isWaitingAtExactly("check-agency-records");
        assertThat(everythingIsToBeDone().instance("referral-duties"))
                .isWaitingAtExactly(
                        "check-agency-records",
                        "acknowledge-referral",
                        "inform-police",
                        "see-child",
                        "confirm-referral-in-writing");
    }

    @Test
    void endsAtOnceWhenEverythingWasDoneAlready() {
        CaseStory story =
                contact(stories, "recordsCheckedAt", "2026-04-07 09:10", "recordsCheckResult", "Nothing known.");
        assertThat(story.instance("referral-duties")).isNull();
    }

    @Test
    @Requirement({"D09", "D06", "D17"})
    void dutiesDoneInTimeMeetTheirClocks() {
        CaseStory story = everythingIsToBeDone();
        ProcessInstance duties = story.instance("referral-duties");
        story.on("2026-04-07 09:45")
                .as("duty worker")
                .completes("inform-police")
                .on("2026-04-07 11:00")
                .completes("check-agency-records")
                .completes("acknowledge-referral")
                .completes("confirm-referral-in-writing", "writtenConfirmationReceived", "yes")
                .on("2026-04-07 15:00")
                .as("social worker")
                .completes("see-child", "childSeen", "yes", "seenBy", "social-worker");
        assertThat(duties).isEnded();
        for (String milestone : new String[] {
            "police-informed-of-possible-crime",
            "referral-acknowledged",
            "referrer-written-confirmation",
            "child-seen-deliberate-harm"
        }) {
            assertThat(story.deadline(milestone).state()).as(milestone).isEqualTo(DeadlineState.MET);
        }
    }

    @Test
    void everyDutyNotDoneIsReportedAndAnsweredAndCanStillBeDone() {
        CaseStory story = everythingIsToBeDone().on("2026-04-13 10:00");
        assertThat(story.instance("referral-duties"))
                .hasPassed(
                        "police-informed-of-possible-crime-breached",
                        "referral-acknowledged-breached",
                        "referrer-written-confirmation-breached",
                        "child-seen-deliberate-harm-breached");
        for (String milestone : new String[] {
            "police-informed-of-possible-crime",
            "referral-acknowledged",
            "referrer-written-confirmation",
            "child-seen-deliberate-harm"
        }) {
            story.as(milestone.equals("referrer-written-confirmation") ? "duty worker" : "director")
                    .answers(milestone);
        }
        story.as("duty worker").completes("inform-police");
        assertThat(story.deadline("police-informed-of-possible-crime").state()).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    @Requirement("D19")
    void aChildNotSeenIsAskedForAgain() {
        CaseStory story = everythingIsToBeDone()
                .on("2026-04-07 14:00")
                .as("social worker")
                .completes("see-child", "childSeen", "no", "seeingChildNext", "try-again");
        assertThat(story.openTasks()).contains("see-child");
        assertThat(story.deadline("child-seen-deliberate-harm").state()).isEqualTo(DeadlineState.RUNNING);
        story.on("2026-04-07 18:00").completes("see-child", "childSeen", "yes", "seenBy", "social-worker");
        assertThat(story.openTasks()).doesNotContain("see-child");
        assertThat(story.deadline("child-seen-deliberate-harm").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    @Requirement("D19")
    void aChildSeenButNotSpokenToDoesNotMeetTheClock() {
        CaseStory story = everythingIsToBeDone()
                .on("2026-04-07 14:00")
                .as("social worker")
                .completes(
                        "see-child",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "social-worker",
                        "childSpokenTo",
                        "no",
                        "seeingChildNext",
                        "try-again");
        assertThat(story.openTasks()).contains("see-child");
        assertThat(story.deadline("child-seen-deliberate-harm").state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void aChildTooYoungToSpeakIsSeenAllTheSame() {
        CaseStory story = everythingIsToBeDone()
                .on("2026-04-07 14:00")
                .as("social worker")
                .completes(
                        "see-child", "childSeen", "yes", "seenBy", "social-worker", "childSpokenTo", "not-applicable");
        assertThat(story.openTasks()).doesNotContain("see-child");
        assertThat(story.deadline("child-seen-deliberate-harm").state()).isEqualTo(DeadlineState.MET);
    }

    private CaseStory callTakenElsewhere() {
        return contact(
                stories,
                "callTakenElsewhere",
                "yes",
                "callTakenBy",
                "Reception at the town hall",
                "handedOverVerballyAt",
                "2026-04-07 09:10");
    }

    @Test
    @Requirement("D02")
    void aCallIsHandedOverByWordOfMouthAndInWritingWithinTheHour() {
        CaseStory story = callTakenElsewhere();
        assertThat(story.openTasks()).contains("hand-over-call");
        story.on("2026-04-07 09:50")
                .completes(
                        "hand-over-call",
                        "handedOverVerballyAt",
                        "2026-04-07 09:10",
                        "handedOverInWriting",
                        "yes",
                        "handedOverInWritingAt",
                        "2026-04-07 09:45");
        assertThat(story.deadline("front-door-handover").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.openTasks()).doesNotContain("hand-over-call");
    }

    @Test
    void aCallThatIsNotInWritingWithinTheHourIsReported() {
        CaseStory story = callTakenElsewhere().on("2026-04-07 10:30");
        assertThat(story.instance("referral-duties")).hasPassed("front-door-handover-breached");
        story.as("manager").answers("front-door-handover");
        story.as("duty worker")
                .completes("hand-over-call", "handedOverInWriting", "no", "handedOverVerballyAt", "2026-04-07 09:10");
        assertThat(story.deadline("front-door-handover").isOpen()).isFalse();
    }

    @Test
    void aCallHandedOverCompletelyAsksForNothingMore() {
        CaseStory story = contact(
                stories,
                "callTakenElsewhere",
                "yes",
                "callTakenBy",
                "Out-of-hours desk",
                "handedOverVerballyAt",
                "2026-04-07 09:25",
                "handedOverInWritingAt",
                "2026-04-07 09:20");
        assertThat(story.openTasks()).doesNotContain("hand-over-call");
        assertThat(story.deadline("front-door-handover").state()).isEqualTo(DeadlineState.MET);
    }
}
