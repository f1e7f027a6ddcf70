package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.conferenceArranged;
import static org.waymark.journey.Chapters.conferenceHeld;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class ConferenceFollowUpProcessTest extends ProcessTest {

    @Test
    @Requirement("C11")
    void decisionNextDayAndMinutesWithinThreeWeeks() {
        CaseStory story = conferenceHeld(stories, "no-plan");
        ProcessInstance letters = story.instance("conference-follow-up");
        assertThat(letters).hasPassed("prepare-decision-letter");
        assertThat(story.due("conference-decision-letter")).isEqualTo("2026-04-28");
        assertThat(story.due("conference-minutes")).isEqualTo("2026-05-19");
        story.on("2026-04-28 10:00")
                .as("administrator")
                .completes("send-decision-letter")
                .on("2026-05-18 10:00")
                .completes("circulate-minutes");
        assertThat(letters).isEnded();
        assertThat(story.deadline("conference-decision-letter").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.deadline("conference-minutes").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void lateLettersAreReported() {
        CaseStory story = conferenceHeld(stories, "no-plan").on("2026-05-20 10:00");
        assertThat(story.instance("conference-follow-up"))
                .hasPassed("conference-decision-letter-breached", "conference-minutes-breached");
        story.as("manager").answers("conference-decision-letter").answers("conference-minutes");
    }

    private CaseStory inquorate() {
        return conferenceArranged(stories)
                .on("2026-04-27 12:00")
                .as("chair")
                .completes(
                        "hold-conference",
                        "conferenceHeldAt",
                        "2026-04-27",
                        "conferenceDecision",
                        "no-plan",
                        "supportAgreed",
                        "none",
                        "agenciesPresent",
                        "social-care,education",
                        "quorate",
                        "no");
    }

    @Test
    @Requirement("C40")
    void anInquorateConferenceMeetsAgainWithThoseWhoWereMissing() {
        CaseStory story = inquorate();
        ProcessInstance letters = story.instance("conference-follow-up");
        assertThat(story.task("meet-again").assignee()).isEqualTo("cora.roundtable");
        story.on("2026-04-28 10:00")
                .as("administrator")
                .completes("send-decision-letter")
                .completes("circulate-minutes")
                .on("2026-05-07 12:00")
                .as("chair")
                .completes("meet-again", "agenciesPresent", "social-care,education,police,health");
        assertThat(letters).isEnded().hasPassed("meet-again");
        assertThat(story.deadline("conference-quorum").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void twoConferencesInARowWithoutEnoughAgenciesNeedAServiceManager() {
        CaseStory story = inquorate().on("2026-05-07 12:00").as("chair");
        assertThat(story.isRefused(
                        "meet-again",
                        "agenciesPresent",
                        "social-care,education",
                        "quorate",
                        "no",
                        "quorumAgreedBy",
                        "martha.milestone"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("Two conferences in a row"));
        story.completes(
                "meet-again",
                "agenciesPresent",
                "social-care,education",
                "quorate",
                "no",
                "quorumAgreedBy",
                "sylvia.signpost");
    }

    @Test
    void aConferenceThatDoesNotMeetAgainIsReported() {
        CaseStory story = inquorate().on("2026-05-13 10:00");
        assertThat(story.instance("conference-follow-up")).hasPassed("conference-quorum-breached");
        story.as("manager").answers("conference-quorum");
    }
}
