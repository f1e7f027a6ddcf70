package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.planRuns;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class TransferOutProcessTest extends ProcessTest {

    private CaseStory requested() {
        return planRuns(stories)
                .on("2026-05-05 10:00")
                .as("social worker")
                .records("transfer-out", "movingOn", "2026-05-20")
                .completes("request-transfer");
    }

    private CaseStory agreed() {
        return requested()
                .on("2026-05-06 10:00")
                .as("manager")
                .completes("approve-transfer", "transferDecision", "approve");
    }

    @Test
    @Requirement("D40")
    void responsibilityIsKeptUntilTheOtherAuthorityHasAcceptedInWriting() {
        CaseStory story = agreed();
        ProcessInstance transfer = story.instance("transfer-out");
        assertThat(transfer).isWaitingAt("record-written-acceptance");
        assertThat(story.instance("protection-plan")).isActive();
        story.on("2026-05-11 10:00").completes("record-written-acceptance");
        assertThat(transfer).isEnded();
        assertThat(story.deadline("transfer-written-acceptance").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aTransferSentBackIsPreparedAgain() {
        CaseStory story = requested()
                .as("manager")
                .completes(
                        "approve-transfer",
                        "transferDecision",
                        "send-back",
                        "sendBackComments",
                        "Two actions are open.");
        assertThat(story.instance("transfer-out")).isWaitingAt("request-transfer");
    }

    @Test
    void anAcceptanceThatDoesNotComeIsReported() {
        CaseStory story = agreed().on("2026-05-14 10:00");
        assertThat(story.instance("transfer-out")).hasPassed("transfer-written-acceptance-breached");
        story.as("manager").answers("transfer-written-acceptance");
    }
}
