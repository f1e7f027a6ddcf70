package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.conferenceArranged;
import static org.waymark.journey.Chapters.conferenceHeld;
import static org.waymark.journey.Chapters.enquired;
import static org.waymark.journey.Chapters.enquiryBegun;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class InitialConferenceProcessTest extends ProcessTest {

    @Test
    void askedForInTimeItIsArrangedAndTheReportGoesToTheParentsFirst() {
        CaseStory story = conferenceArranged(stories);
        assertThat(story.deadline("icpc-request").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.due("sw-report-to-parents-icpc")).isEqualTo("2026-04-22");
        assertThat(story.instance("initial-conference")).isWaitingAt("hold-conference", "conference-report");
    }

    @Test
    @Requirement("B26")
    void theChairNamedHoldsItAndNoManagerOfTheCase() {
        CaseStory story = conferenceArranged(stories);
        assertThat(story.task("hold-conference").assignee()).isEqualTo("cora.roundtable");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> story.as("manager").completes("hold-conference", "conferenceDecision", "no-plan"))
                .hasMessageContaining("conference chair");
    }

    @Test
    void aConferenceHeldBeforeTheReportWasReadyCancelsWhatIsLeftOfIt() {
        CaseStory story = conferenceArranged(stories);
        ProcessInstance conference = story.instance("initial-conference");
        ProcessInstance report = story.instance("conference-report");
        story.on("2026-04-27 12:00")
                .as("chair")
                .completes("hold-conference", "conferenceDecision", "no-plan", "supportAgreed", "none");
        assertThat(conference).isEnded();
        assertThat(report).isEnded();
        assertThat(story.openTasks()).doesNotContain("write-conference-report");
    }

    @Test
    void aReportSharedInTimeMeetsItsClock() {
        CaseStory story = conferenceHeld(stories, "no-plan");
        assertThat(story.deadline("sw-report-to-parents-icpc").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aLateRequestAndALateReportAreReported() {
        CaseStory story =
                enquired(enquiryBegun(stories), "substantiated-conference").on("2026-04-18 10:00");
        assertThat(story.instance("initial-conference")).hasPassed("icpc-request-breached");
        story.as("manager").answers("icpc-request");
        story.as("social worker")
                .completes("request-conference")
                .as("administrator")
                .completes("arrange-conference", "conferenceDate", "2026-04-27", "conferenceChair", "cora.roundtable")
                .on("2026-04-23 10:00");
        assertThat(story.instance("initial-conference")).hasPassed("sw-report-to-parents-icpc-breached");
        story.as("manager").answers("sw-report-to-parents-icpc");
    }

    @Test
    @Requirement("C40")
    void withoutEnoughAgenciesTheChairGoesOnWithAReasonAndADateToMeetAgain() {
        CaseStory story = conferenceArranged(stories).on("2026-04-27 12:00").as("chair");
        assertThat(story.isRefused(
                        "hold-conference",
                        "conferenceDecision",
                        "no-plan",
                        "agenciesPresent",
                        "social-care,health",
                        "quorate",
                        "yes"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("at least two other agencies"));
        story.completes(
                "hold-conference",
                "conferenceHeldAt",
                "2026-04-27",
                "conferenceDecision",
                "no-plan",
                "agenciesPresent",
                "social-care,health",
                "quorate",
                "no",
                "inquorateNextDate",
                "2026-05-07");
        assertThat(story.openTasks()).contains("meet-again");
        assertThat(story.due("conference-quorum")).isEqualTo("2026-05-12");
    }

    @Test
    void nobodyLeavesAConferenceBeforeThePlanHasItsOutline() {
        CaseStory story = conferenceArranged(stories).on("2026-04-27 12:00").as("chair");
        assertThat(story.isRefused(
                        "hold-conference",
                        "conferenceDecision",
                        "plan",
                        "leadSocialWorker",
                        "priya.nightingale",
                        "outlinePlan",
                        ""))
                .as("the gate does not repeat what the form says")
                .containsExactly("Enter the outline plan");
        story.completes("hold-conference", "conferenceDecision", "plan", "leadSocialWorker", "priya.nightingale");
        assertThat(story.openTasks()).contains("hold-core-group");
    }
}
