package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class TransferInProcessTest extends ProcessTest {

    private CaseStory notified() {
        return stories.begin()
                .on("2026-04-07 10:00")
                .as("duty worker")
                .recordsTransferIn("receivedAt", "2026-04-07 09:30");
    }

    @Test
    @Requirement("D40")
    void theConferenceIsHeldInFifteenWorkingDays() {
        CaseStory story = notified();
        ProcessInstance transfer = story.instance("transfer-in");
        assertThat(story.due("transfer-in-conference")).isEqualTo("2026-04-28");
        story.on("2026-04-20 10:00").as("chair").completes("hold-transfer-in-conference", "transferOutcome", "plan");
        assertThat(transfer).isEnded();
        assertThat(story.deadline("transfer-in-conference").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.instance("protection-plan")).isActive();
    }

    @Test
    void aConferenceNotHeldIsReported() {
        CaseStory story = notified().on("2026-04-29 10:00");
        assertThat(story.instance("transfer-in")).hasPassed("transfer-in-conference-breached");
        story.as("manager").answers("transfer-in-conference");
    }
}
