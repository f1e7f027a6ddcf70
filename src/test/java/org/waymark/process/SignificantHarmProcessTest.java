package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.conferenceArranged;
import static org.waymark.journey.Chapters.conferenceHeld;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;
import static org.waymark.journey.Chapters.enquired;
import static org.waymark.journey.Chapters.enquiryBegun;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class SignificantHarmProcessTest extends ProcessTest {

    @Test
    void withoutSectionFortySevenOnlyTheFollowUpIsLeft() {
        CaseStory story = decided(contact(stories), "strategy-discussion")
                .on("2026-04-07 16:00")
                .as("manager")
                .completes("hold-strategy-discussion", "section47Decision", "no-section-47");
        ProcessInstance harm = story.instance("significant-harm");
        assertThat(story.instance("section-47-enquiry")).isNull();
        story.completes("circulate-strategy-record").completes("review-strategy-actions");
        assertThat(harm).isEnded().hasNotPassed("enquiry-and-conference");
    }

    @Test
    void anEnquiryWithoutConferenceEndsTheConferenceClockWithNoBreach() {
        CaseStory story = enquiryBegun(stories);
        ProcessInstance harm = story.instance("significant-harm");
        assertThat(story.due("icpc-held")).isEqualTo("2026-04-28");
        enquired(story, "not-substantiated");
        assertThat(harm).isEnded().hasPassed("no-conference");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.WITHDRAWN);
    }

    @Test
    void aConferenceNotHeldInFifteenWorkingDaysIsReportedAndCanStillBeHeld() {
        CaseStory story = conferenceArranged(stories).on("2026-04-29 10:00");
        assertThat(story.instance("significant-harm"))
                .hasPassed("icpc-held-breached")
                .isWaitingAt("initial-conference");
        story.as("manager").answers("icpc-held");
        story.as("chair").completes("hold-conference", "conferenceDecision", "no-plan", "supportAgreed", "none");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void aConferenceWithoutPlanIsFollowedByItsLettersOnly() {
        CaseStory story = conferenceHeld(stories, "no-plan");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.instance("protection-plan")).isNull();
        assertThat(story.instance("conference-follow-up")).isWaitingAt("send-decision-letter", "circulate-minutes");
    }

    @Test
    void aPlanRunsBesideTheLetters() {
        CaseStory story = conferenceHeld(stories, "plan");
        assertThat(story.instance("protection-plan")).isActive();
        assertThat(story.instance("conference-follow-up")).isActive();
    }
}
