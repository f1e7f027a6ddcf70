package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.correction.CorrectionState;
import org.waymark.correction.FileCorrection;
import org.waymark.correction.FileCorrections;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Misfiled;

class FileCorrectionProcessTest extends ProcessTest {

    @Autowired
    private Misfiled misfiled;

    @Autowired
    private FileCorrections corrections;

    @Test
    void whatASecondPersonRefusesIsLeftAsItIs() {
        CaseStory right = misfiled.beforeDiscussion();
        CaseStory wrong = misfiled.beforeDiscussion();
        FileCorrection correction = misfiled.proposeMoveOfNote(wrong, right, "The aunt called.");
        ProcessInstance process = wrong.instance("file-correction");
        assertThat(process).isWaitingAtExactly("confirm-correction");
        wrong.as("manager")
                .completes(
                        "confirm-correction",
                        "correctionDecision",
                        "refuse",
                        "correctionComments",
                        "It is about this child.");
        assertThat(process).isEnded().hasPassed("file-left-as-it-is");
        assertThat(corrections.findById(correction.id()).orElseThrow().state()).isEqualTo(CorrectionState.REFUSED);
    }

    @Test
    void aNoteHasMovedNoProcedure() {
        CaseStory right = misfiled.beforeDiscussion();
        CaseStory wrong = misfiled.beforeDiscussion();
        misfiled.proposeMoveOfNote(wrong, right, "The aunt called.");
        ProcessInstance process = wrong.instance("file-correction");
        wrong.as("manager").completes("confirm-correction", "correctionDecision", "agree");
        assertThat(process).isEnded().hasPassed("carry-out-correction", "correction-carried-out");
        assertThat(right.openTasks()).contains("assess-incident");
    }

    @Test
    void whatADecisionHasSetGoingIsPutRightByAManager() {
        CaseStory right = misfiled.beforeDiscussion();
        CaseStory wrong = misfiled.beforeDiscussion();
        misfiled.heldAndSent(wrong, "Concern.");
        misfiled.proposeMove(wrong, right, "hold-strategy-discussion");
        ProcessInstance process = wrong.instance("file-correction");
        wrong.as("manager").completes("confirm-correction", "correctionDecision", "agree");
        assertThat(process).isWaitingAtExactly("put-procedure-right");
        wrong.completes("put-procedure-right");
        assertThat(process).isEnded().hasPassed("procedure-put-right");
    }

    @Test
    void whoProposedItMayNotAgreeToIt() {
        CaseStory right = misfiled.beforeDiscussion();
        CaseStory wrong = misfiled.beforeDiscussion();
        misfiled.proposedBy("manager").proposeMoveOfNote(wrong, right, "The aunt called.");
        assertThat(wrong.as("manager").isRefused("confirm-correction", "correctionDecision", "agree"))
                .containsExactly(
                        "You proposed this correction yourself, so somebody else must decide on it. Hand the task"
                                + " to another manager or to the data protection officer.");
    }
}
