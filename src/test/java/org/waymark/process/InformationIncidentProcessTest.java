package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Chapters;
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

    /** The second is late by its own 72 hours and not by those of the first, and is asked about by itself. */
    @Test
    void twoIncidentsOfOneCaseHaveSeventyTwoHoursEach() {
        CaseStory wrong = misfiled.beforeDiscussion().on("2026-04-08 09:00");
        misfiled.proposeMoveOfNote(wrong, right, "The aunt called again.");
        wrong.as("manager").completes("confirm-correction", "correctionDecision", "agree");
        List<Deadline> clocks = right.deadlines("incident-reporting-decided");
        assertThat(clocks).hasSize(2).allMatch(Deadline::isOpen);
        assertThat(clocks.get(0).dueAt()).isAfter(clocks.get(1).dueAt());
        right.on(london(clocks.get(1).dueAt().plusSeconds(60)));
        assertThat(right.breaches("incident-reporting-decided")).hasSize(1);
        right.as("data protection officer").completes("decide-reporting");
        assertThat(right.deadlines("incident-reporting-decided"))
                .extracting(Deadline::state)
                .containsExactly(DeadlineState.RUNNING, DeadlineState.MET_LATE);
        right.completes("decide-reporting");
        assertThat(right.deadlines("incident-reporting-decided"))
                .extracting(Deadline::state)
                .containsExactly(DeadlineState.MET, DeadlineState.MET_LATE);
    }

    /** Somebody answers for it when nobody works on the case any more. */
    @Test
    void theSeventyTwoHoursOfAClosedCaseRunOn() {
        CaseStory closed = Chapters.contact(stories).as("manager");
        Chapters.decided(closed, "no-further-action");
        assertThat(closed.episode().isOpen()).isFalse();
        CaseStory wrong = misfiled.beforeDiscussion();
        misfiled.proposeMoveOfNote(wrong, closed, "The aunt called.");
        wrong.as("manager").completes("confirm-correction", "correctionDecision", "agree");
        assertThat(closed.deadline("incident-reporting-decided").isOpen()).isTrue();
        closed.on(london(closed.deadline("incident-reporting-decided").dueAt().plusSeconds(60)));
        assertThat(closed.instance("information-incident")).hasPassed("incident-reporting-decided-breached");
        closed.as("manager").answers("incident-reporting-decided");
        closed.as("data protection officer").completes("decide-reporting");
        assertThat(closed.deadline("incident-reporting-decided").state()).isEqualTo(DeadlineState.MET_LATE);
    }

    private static String london(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Europe/London")).toString();
    }
}
