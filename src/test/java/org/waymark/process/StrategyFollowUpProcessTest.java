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

class StrategyFollowUpProcessTest extends ProcessTest {

    private CaseStory discussed() {
        return decided(contact(stories), "strategy-discussion")
                .on("2026-04-07 16:00")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "section47Decision",
                        "no-section-47",
                        "firstReviewDate",
                        "2026-04-14");
    }

    @Test
    @Requirement({"D44", "D45"})
    void theRecordGoesOutNextDayAndTheActionsAreReviewedOnTheDateSet() {
        CaseStory story = discussed();
        ProcessInstance followUp = story.instance("strategy-follow-up");
        assertThat(story.due("strategy-record-circulated")).isEqualTo("2026-04-08");
        assertThat(story.due("strategy-actions-first-review")).isEqualTo("2026-04-14");
        story.on("2026-04-08 10:00")
                .as("social worker")
                .completes("circulate-strategy-record")
                .on("2026-04-14 10:00")
                .as("manager")
                .completes("review-strategy-actions");
        assertThat(followUp).isEnded();
        assertThat(story.deadline("strategy-record-circulated").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.deadline("strategy-actions-first-review").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void whatIsNotDoneIsReported() {
        CaseStory story = discussed().on("2026-04-15 10:00");
        assertThat(story.instance("strategy-follow-up"))
                .hasPassed("strategy-record-circulated-breached", "strategy-actions-first-review-breached");
        story.as("manager").answers("strategy-record-circulated").answers("strategy-actions-first-review");
    }
}
