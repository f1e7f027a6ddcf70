package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class ReferralProcessTest extends ProcessTest {

    @Test
    @Requirement("D17")
    void nothingIsDecidedBeforeTheRecordsWereCheckedUnlessTheManagerSaysWhy() {
        CaseStory story = contact(stories).on("2026-04-07 10:00").as("manager");
        assertThat(story.isRefused(
                        "decide-referral", "decision", "no-further-action", "earlierRecordsConsidered", "yes"))
                .anySatisfy(problem -> assertThat(problem).startsWith("Nobody has recorded the check"));
        story.as("duty worker")
                .completes("check-agency-records")
                .as("manager")
                .completes("decide-referral", "decision", "no-further-action", "earlierRecordsConsidered", "yes");
    }

    @Test
    void aManagerWhoCannotWaitForTheRecordsDecidesWithAReason() {
        contact(stories)
                .as("manager")
                .completes(
                        "decide-referral",
                        "decision",
                        "strategy-discussion",
                        "earlierRecordsConsidered",
                        "no",
                        "earlierRecordsReason",
                        "The child is in hospital now; the records follow.");
    }

    @Test
    void waitsForTheManagersDecision() {
        CaseStory story = contact(stories);
        assertThat(story.instance("referral")).isWaitingAt("decide-referral");
        assertThat(story.task("decide-referral").roleCodes()).containsExactly("team-manager");
    }

    @Test
    @Requirement({"B21", "D13"})
    void aDecisionInTimeMeetsBothClocks() {
        CaseStory story = contact(stories);
        ProcessInstance referral = story.instance("referral");
        story.on("2026-04-07 16:00").as("manager").completes("decide-referral", "decision", "no-further-action");
        assertThat(referral).isEnded().hasNotPassed("contact-screening-due", "referral-decision-due");
        assertThat(story.deadline("contact-screening").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.deadline("referral-decision").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.isBreached("referral-decision")).isFalse();
    }

    @Test
    void aContactNotLookedAtInADayIsReportedAndStaysOpen() {
        CaseStory story = contact(stories).on("2026-04-08 09:30");
        assertThat(story.isBreached("contact-screening")).isTrue();
        assertThat(story.isBreached("referral-decision")).isFalse();
        assertThat(story.instance("referral")).isWaitingAt("decide-referral").hasPassed("contact-screening-due");
        story.as("manager").answers("contact-screening");
    }

    @Test
    void aLateDecisionIsStillTakenAndRecordedAsLate() {
        CaseStory story = contact(stories).on("2026-04-09 10:00");
        assertThat(story.instance("referral")).hasPassed("referral-decision-due", "referral-decision-breached");
        story.as("manager").answers("referral-decision").completes("decide-referral", "decision", "no-further-action");
        assertThat(story.deadline("referral-decision").state()).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void onlyTheLineOfTheCaseDecides() {
        CaseStory story = contact(stories).as("other manager");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> story.completes("decide-referral", "decision", "assessment"))
                .hasMessageContaining("team manager");
    }
}
