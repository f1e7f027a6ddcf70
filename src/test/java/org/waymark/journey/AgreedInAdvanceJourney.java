package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.access.Refused;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.Breach;
import org.waymark.escalation.BreachSteps;
import org.waymark.form.FormError;

/**
 * A conference that is known to be late: agreed by the manager and the chair before it is due, it counts as late, arrives
 * answered, and nobody is chased unless the new date passes as well (practice 8; timescales T21 and T22).
 */
@WaymarkTest
class AgreedInAdvanceJourney {

    @Autowired
    private Stories stories;

    @Autowired
    private BreachSteps steps;

    /** The discussion of 7 April decided section 47: the conference is due on the 28th; the chair is ill until May. */
    private CaseStory bothAgree() {
        return Chapters.enquired(Chapters.enquiryBegun(stories), "substantiated-conference")
                .on("2026-04-20 10:00")
                .as("manager")
                .agreesInAdvance(
                        "icpc-held",
                        "delayReasonCode",
                        "agreed-timing",
                        "delayReason",
                        "The parents' interpreter is only free in May.",
                        "delayUntil",
                        "2026-05-06",
                        "delaySafetyPlan",
                        "The children stay with their aunt; visits on Mondays and Thursdays.")
                .on("2026-04-21 10:00")
                .as("chair")
                .agreesInAdvance(
                        "icpc-held",
                        "delayReasonCode",
                        "agreed-timing",
                        "delayReason",
                        "The parents' interpreter is only free in May.",
                        "delayUntil",
                        "2026-05-06");
    }

    @Test
    void oneSignatureIsNotEnoughForAConferenceAndTheOtherFindsItWritten() {
        CaseStory story = Chapters.enquiryBegun(stories)
                .on("2026-04-20 10:00")
                .as("manager")
                .agreesInAdvance("icpc-held", "delayUntil", "2026-05-06", "delayReason", "No interpreter before May.");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.RUNNING);
        story.as("chair");
        assertThat(story.knownOfDelay("icpc-held").get("delayReason").value()).isEqualTo("No interpreter before May.");
        story.agreesInAdvance("icpc-held", "delayUntil", "2026-05-07");
        assertThat(story.deadline("icpc-held").state())
                .as("the chair names another day, to which the manager has not agreed")
                .isEqualTo(DeadlineState.RUNNING);
        story.as("manager").agreesInAdvance("icpc-held", "delayUntil", "2026-05-07");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.AGREED_IN_ADVANCE);
    }

    @Test
    void itCountsAsLateArrivesAnsweredAndIsClosedByTheConference() {
        CaseStory story = bothAgree();
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.AGREED_IN_ADVANCE);
        assertThat(story.due("icpc-held")).as("the statutory date stays").isEqualTo("2026-04-28");
        story.as("social worker").completes("request-conference");
        story.on("2026-05-04 10:00");
        Breach breach = story.breach("icpc-held");
        assertThat(breach.state()).isEqualTo("answered");
        assertThat(breach.answeredBy()).isEqualTo("martha.milestone");
        assertThat(breach.reason()).contains("interpreter");
        assertThat(breach.commitmentOn()).isEqualTo("2026-05-06");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(story.asked("icpc-held", "answer-breach")).isEmpty();
        assertThat(story.asked("icpc-held", "say-why-it-is-late")).isEmpty();
        story.as("administrator")
                .completes("arrange-conference", "conferenceDate", "2026-05-06", "conferenceChair", "cora.roundtable")
                .on("2026-05-06 15:00")
                .as("chair")
                .completes("hold-conference", "conferenceDecision", "no-plan");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(story.breach("icpc-held").state()).isEqualTo("closed");
        assertThat(steps.findByBreachIdOrderById(breach.id()))
                .extracting(step -> step.step())
                .containsExactly("opened", "closed");
    }

    @Test
    void itClimbsAboveTheManagerWhoAgreedWhenTheNewDatePasses() {
        CaseStory story = bothAgree().on("2026-05-06 23:30");
        assertThat(story.breach("icpc-held").state()).isEqualTo("answered");
        story.on("2026-05-07 00:30");
        assertThat(story.breach("icpc-held").state()).isEqualTo("open");
        assertThat(story.breach("icpc-held").role()).isEqualTo("service-manager");
        assertThat(story.asked("icpc-held", "answer-breach")).isPresent();
    }

    @Test
    void whatIsNotAConferenceIsAgreedByAManagerAlone() {
        CaseStory story = Chapters.enquiryBegun(stories)
                .on("2026-04-20 10:00")
                .as("manager")
                .agreesInAdvance("s47-outcome", "delayUntil", "2026-04-24");
        assertThat(story.deadline("s47-outcome").state()).isEqualTo(DeadlineState.AGREED_IN_ADVANCE);
        story.on("2026-04-22 09:00");
        assertThat(story.breach("s47-outcome").state()).isEqualTo("answered");
        story.corrects("agree-in-advance", "The wrong day was typed.", "delayUntil", "2026-04-30");
        story.on("2026-04-28 09:00");
        assertThat(story.breach("s47-outcome").state())
                .as("the corrected day has not passed")
                .isEqualTo("answered");
        assertThat(story.deadline("s47-outcome").agreedUntil()).isEqualTo("2026-04-30");
    }

    @Test
    void aDelayIsNotAgreedByTheWorkerNorAfterwardsNorForAnEarlierDay() {
        CaseStory story = Chapters.enquiryBegun(stories).on("2026-04-20 10:00").as("social worker");
        assertThatThrownBy(() -> story.agreesInAdvance("s47-outcome"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a manager of the case");
        story.as("manager");
        assertThat(story.triesToAgreeInAdvance("s47-outcome", "delayUntil", "2026-04-21")
                        .result()
                        .errors())
                .extracting(FormError::message)
                .containsExactly("The new date must be after the one that will be missed: Tuesday 21 April 2026");
        story.on("2026-04-22 09:00");
        assertThatThrownBy(() -> story.agreesInAdvance("s47-outcome"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("before the due date");
    }
}
