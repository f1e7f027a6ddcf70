package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Misfiled;

class InformationIncidentProcessTest extends ProcessTest {

    @Autowired
    private Misfiled misfiled;

    private CaseStory right;
    private ProcessInstance incident;

    @BeforeEach
    void aNoteStoodOnTheWrongFile() {
        right = misfiled.beforeDiscussion();
        CaseStory wrong = misfiled.beforeDiscussion();
        misfiled.proposeMoveOfNote(wrong, right, "The aunt called.");
        wrong.as("manager").completes("confirm-correction", "correctionDecision", "agree");
        incident = right.instance("information-incident");
    }

    @Test
    void everybodyWhoReceivedItIsToldAndTheReportDecidedWithinSeventyTwoHours() {
        assertThat(incident).isWaitingAt("assess-incident", "decide-reporting");
        right.on("2026-04-08 09:00")
                .as("data protection officer")
                .completes("assess-incident")
                .completes("decide-reporting");
        assertThat(right.deadline("incident-reporting-decided").state()).isEqualTo(DeadlineState.MET);
        assertThat(incident).isWaitingAt("tell-recipients");
        right.as("social worker").completes("tell-recipients");
        right.as("data protection officer").completes("confirm-recall");
        assertThat(incident).isWaitingAtExactly("close-incident");
        right.completes("close-incident");
        assertThat(incident).isEnded().hasPassed("incident-closed");
    }

    @Test
    void seventyTwoHoursRunThroughNightsAndWeekends() {
        assertThat(right.deadline("incident-reporting-decided").dueAt())
                .isEqualTo(
                        right.deadline("incident-reporting-decided").startedAt().plus(java.time.Duration.ofHours(72)));
        right.on("2026-04-10 13:00");
        assertThat(incident).hasPassed("incident-reporting-decided-breached");
        right.as("manager").answers("incident-reporting-decided");
    }
}
