package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.assessed;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;
import static org.waymark.journey.Chapters.planRuns;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

/** The spine: which tracks open, what may come at any time, and how a case ends. */
class ChildProtectionProcessTest extends ProcessTest {

    @Test
    void aContactNotTakenOnIsClosedByTheDecision() {
        CaseStory story = contact(stories);
        ProcessInstance spine = story.instance("child-protection");
        decided(story, "no-further-action");
        assertThat(spine).isEnded().hasPassed("close-contact", "no-further-action");
        assertThat(story.episode().status()).isEqualTo(EpisodeStatus.NO_FURTHER_ACTION);
    }

    @Test
    @Requirement("A07")
    void theDecisionOpensItsTracksSideBySide() {
        assertThat(decided(contact(stories), "assessment").openTasks())
                .containsExactlyInAnyOrder("allocate-worker", "write-assessment");
        assertThat(decided(contact(stories), "strategy-discussion").openTasks())
                .containsExactlyInAnyOrder("allocate-worker", "write-assessment", "hold-strategy-discussion");
    }

    @Test
    void aReferrerWhoIsToBeToldIsToldInTime() {
        CaseStory story = decided(contact(stories, "referrerToBeTold", "yes"), "no-further-action");
        story.on("2026-04-08 09:00")
                .as("duty worker")
                .completes("acknowledge-referral")
                .completes("tell-referrer");
        assertThat(story.deadline("referral-feedback").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.episode().isOpen()).isFalse();
    }

    @Test
    void aReferrerNotToldIsReported() {
        CaseStory story = decided(contact(stories, "referrerToBeTold", "yes"), "no-further-action")
                .on("2026-04-09 10:00");
        assertThat(story.instance("child-protection")).hasPassed("referral-feedback-breached");
        story.as("manager").answers("referral-feedback");
    }

    @Test
    void supportAgreedComesBeforeClosure() {
        CaseStory story = assessed(
                allocated(decided(contact(stories), "assessment")),
                "assessmentOutcome",
                "child-in-need",
                "supportAgreed",
                "child-in-need");
        assertThat(story.instance("child-protection")).isWaitingAt("child-in-need");
        story.on("2026-05-04 10:00")
                .as("social worker")
                .completes("make-cin-plan")
                .as("manager")
                .completes("review-cin-plan", "cinDecision", "end");
        assertThat(story.instance("child-protection")).isWaitingAt("closure");
        ProcessInstance spine = story.instance("child-protection");
        story.as("social worker")
                .completes("request-closure", "carerViews", "Both parents agree.")
                .as("manager")
                .completes("sign-closure", "closureDecision", "approve");
        assertThat(spine).isEnded().hasPassed("case-closed");
    }

    @Test
    void aNewConcernCanComeAtAnyTimeAndNeedsNoNewReferral() {
        CaseStory story = allocated(decided(contact(stories), "assessment"))
                .on("2026-04-20 20:00")
                .as("out-of-hours worker")
                .records("new-concern", "concernRaisedAt", "2026-04-20 19:00");
        assertThat(story.openTasks()).contains("hold-strategy-discussion", "write-assessment");
        story.on("2026-04-21 10:00")
                .as("manager")
                .completes("hold-strategy-discussion", "section47Decision", "no-section-47")
                .completes("circulate-strategy-record")
                .completes("review-strategy-actions");
        assertThat(story.instance("child-protection"))
                .hasPassed("new-concern-dealt-with")
                .isActive();
    }

    @Test
    @Requirement("D19")
    void aConcernOfDeliberateHarmHasTheChildSeenWithinADay() {
        CaseStory story = harmAlleged();
        assertThat(story.openTasks()).contains("see-child-after-concern");
        story.on("2026-04-20 21:00")
                .completes("see-child-after-concern", "childSeen", "no", "seeingChildNext", "try-again")
                .on("2026-04-21 09:00")
                .completes("see-child-after-concern", "childSeen", "yes", "seenBy", "social-worker");
        assertThat(story.openTasks()).doesNotContain("see-child-after-concern");
        assertThat(story.deadline("child-seen-deliberate-harm").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aChildNotSeenAfterAConcernIsReported() {
        CaseStory story = harmAlleged().on("2026-04-21 20:00");
        assertThat(story.instance("child-protection")).hasPassed("child-seen-deliberate-harm-breached");
        story.as("director").answers("child-seen-deliberate-harm");
    }

    private CaseStory harmAlleged() {
        return allocated(decided(contact(stories), "assessment"))
                .on("2026-04-20 20:00")
                .as("out-of-hours worker")
                .records(
                        "new-concern",
                        "concernRaisedAt",
                        "2026-04-20 19:00",
                        "deliberateHarmAlleged",
                        "yes",
                        "childSeen",
                        "no");
    }

    @Test
    void newInformationIsConsideredByTheManager() {
        CaseStory story = allocated(decided(contact(stories), "assessment")).on("2026-04-20 10:00");
        story.as("duty worker").records("new-information");
        story.as("manager").completes("consider-new-information", "informationDecision", "record");
        assertThat(story.instance("child-protection")).hasPassed("information-considered");
        story.as("duty worker").records("new-information");
        story.as("manager").completes("consider-new-information", "informationDecision", "strategy-discussion");
        assertThat(story.openTasks()).contains("hold-strategy-discussion");
    }

    @Test
    void anEmergencyRunsBesideEverythingElse() {
        CaseStory story = allocated(decided(contact(stories), "assessment"))
                .on("2026-04-20 20:00")
                .as("out-of-hours worker")
                .records("emergency", "emergencyPower", "police-protection", "startedAt", "2026-04-20 19:00")
                .as("manager")
                .completes("record-legal-advice")
                .completes("plan-end-of-police-protection");
        assertThat(story.instance("child-protection"))
                .hasPassed("emergency-dealt-with")
                .isActive();
    }

    @Test
    void aTransferOutRunsBesideThePlan() {
        CaseStory story = planRuns(stories)
                .on("2026-05-05 10:00")
                .as("social worker")
                .records("transfer-out", "movingOn", "2026-05-20")
                .completes("request-transfer")
                .as("manager")
                .completes("approve-transfer", "transferDecision", "approve")
                .completes("record-written-acceptance");
        assertThat(story.instance("child-protection"))
                .hasPassed("transfer-out-dealt-with")
                .isActive();
    }

    @Test
    void onlyDeathAndTheEighteenthBirthdayEndACaseWithoutTheChair() {
        CaseStory story = planRuns(stories).on("2026-05-05 10:00").as("social worker");
        ProcessInstance spine = story.instance("child-protection");
        story.records("life-event", "lifeEvent", "eighteenth-birthday", "lifeEventOn", "2026-05-04");
        assertThat(story.openTasks()).containsExactly("settle-life-event");
        story.as("manager").completes("settle-life-event");
        assertThat(spine).isEnded().hasPassed("close-after-life-event");
        assertThat(story.episode().isOpen()).isFalse();
    }

    @Test
    void aChildWhoMovesInWithAPlanKeepsIt() {
        CaseStory story = stories.begin()
                .on("2026-04-07 10:00")
                .as("duty worker")
                .recordsTransferIn("receivedAt", "2026-04-07 09:30")
                .on("2026-04-20 10:00")
                .as("chair")
                .completes("hold-transfer-in-conference", "transferOutcome", "plan")
                .on("2026-04-20 12:00")
                .as("manager")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale")
                .as("social worker")
                .completes("acknowledge-allocation");
        assertThat(story.instance("protection-plan")).isActive();
    }

    @Test
    void aChildWhoMovesInWithoutNeedOfAPlanIsClosedProperly() {
        CaseStory story = stories.begin()
                .on("2026-04-07 10:00")
                .as("duty worker")
                .recordsTransferIn("receivedAt", "2026-04-07 09:30")
                .on("2026-04-20 10:00")
                .as("chair")
                .completes("hold-transfer-in-conference", "transferOutcome", "no-plan", "supportAgreed", "none")
                .as("manager")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale")
                .as("social worker")
                .completes("acknowledge-allocation");
        assertThat(story.instance("child-protection")).isWaitingAt("closure");
    }
}
