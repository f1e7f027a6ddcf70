package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.assessed;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class ChildInNeedProcessTest extends ProcessTest {

    private CaseStory agreed() {
        return assessed(
                        allocated(decided(contact(stories), "assessment")),
                        "assessmentOutcome",
                        "child-in-need",
                        "supportAgreed",
                        "child-in-need")
                .on("2026-04-30 10:00")
                .as("social worker")
                .completes("make-cin-plan");
    }

    @Test
    @Requirement("B25")
    void supportIsReviewedAgainAndAgainUntilItEnds() {
        CaseStory story = agreed();
        ProcessInstance support = story.instance("child-in-need");
        story.on("2026-07-20 10:00").as("manager").completes("review-cin-plan", "cinDecision", "continue");
        assertThat(story.deadlines("cin-review"))
                .extracting(deadline -> deadline.state())
                .containsExactly(DeadlineState.RUNNING, DeadlineState.MET);
        story.on("2026-10-19 10:00").completes("review-cin-plan", "cinDecision", "end");
        assertThat(support).isEnded().hasPassed("support-ended");
        assertThat(story.instance("closure")).isActive();
    }

    @Test
    void steppingUpOpensAStrategyDiscussion() {
        CaseStory story =
                agreed().on("2026-07-20 10:00").as("manager").completes("review-cin-plan", "cinDecision", "step-up");
        assertThat(story.instance("child-in-need")).isNull();
        assertThat(story.openTasks()).contains("hold-strategy-discussion");
    }

    @Test
    void aReviewNotHeldIsReported() {
        CaseStory story = agreed().on("2026-07-31 09:00");
        assertThat(story.instance("child-in-need"))
                .isWaitingAt("review-cin-plan")
                .hasPassed("cin-review-breached");
        story.as("manager").answers("cin-review");
    }
}
