package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class StrategyDiscussionProcessTest extends ProcessTest {

    @Test
    @Requirement({"B24", "D45"})
    void isHeldByTheManagerWithinADayAndNeedsNoAllocatedWorker() {
        CaseStory story = decided(contact(stories), "strategy-discussion");
        ProcessInstance discussion = story.instance("strategy-discussion");
        assertThat(discussion).isWaitingAt("hold-strategy-discussion");
        assertThat(story.openTasks()).contains("allocate-worker");
        story.on("2026-04-07 16:00")
                .as("manager")
                .completes("hold-strategy-discussion", "section47Decision", "no-section-47");
        assertThat(discussion).isEnded().hasNotPassed("strategy-discussion-due");
        assertThat(story.deadline("strategy-discussion").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aDiscussionNotHeldWithinADayIsReportedNightOrDay() {
        CaseStory story = decided(contact(stories), "strategy-discussion").on("2026-04-08 11:30");
        assertThat(story.instance("strategy-discussion"))
                .isWaitingAt("hold-strategy-discussion")
                .hasPassed("strategy-discussion-breached");
        story.as("manager").answers("strategy-discussion");
    }

    @Test
    void aDiscussionWithoutThePoliceGoesOnOnlyWithAReasonAndSomebodyToAsk() {
        CaseStory story = decided(contact(stories), "strategy-discussion")
                .on("2026-04-07 16:00")
                .as("manager");
        assertThat(story.isRefused(
                        "hold-strategy-discussion",
                        "section47Decision",
                        "no-section-47",
                        "agenciesPresent",
                        "social-care,health",
                        "quorate",
                        "yes"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("police"));
        story.completes(
                "hold-strategy-discussion",
                "section47Decision",
                "no-section-47",
                "agenciesPresent",
                "social-care,health",
                "quorate",
                "no",
                "quorumReason",
                "The police could not be reached for two hours.",
                "quorumWillAsk",
                "The duty manager asks the police tonight",
                "quorumAskBy",
                "2026-04-07 22:00");
        assertThat(story.deadline("strategy-discussion").state()).isEqualTo(DeadlineState.MET);
    }
}
