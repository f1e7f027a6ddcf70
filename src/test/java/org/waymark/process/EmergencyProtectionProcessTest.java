package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class EmergencyProtectionProcessTest extends ProcessTest {

    private CaseStory policeProtection() {
        return contact(stories)
                .on("2026-04-08 02:00")
                .as("out-of-hours worker")
                .records("emergency", "emergencyPower", "police-protection", "startedAt", "2026-04-08 01:30");
    }

    private CaseStory order() {
        return contact(stories)
                .on("2026-04-08 17:00")
                .as("out-of-hours worker")
                .records(
                        "emergency",
                        "emergencyPower",
                        "emergency-protection-order",
                        "startedAt",
                        "2026-04-08 16:00",
                        "orderExpiresAt",
                        "2026-04-15 16:00");
    }

    @Test
    void policeProtectionStartsTheSectionFortySevenDutyByItself() {
        CaseStory story = policeProtection();
        assertThat(story.openTasks()).contains("hold-strategy-discussion", "record-legal-advice");
    }

    @Test
    @Requirement("D26")
    void policeProtectionEndsWithinSeventyTwoHours() {
        CaseStory story = policeProtection();
        ProcessInstance emergency = story.instance("emergency-protection");
        story.as("manager")
                .completes("record-legal-advice")
                .on("2026-04-10 12:00")
                .completes("plan-end-of-police-protection");
        assertThat(story.deadline("police-protection-expiry").state()).isEqualTo(DeadlineState.MET);
        assertThat(emergency).isEnded();
    }

    @Test
    void policeProtectionRunningOutIsReportedThroughTheNightWhetherOrNotThereWasLegalAdvice() {
        CaseStory story = policeProtection().on("2026-04-11 01:31");
        assertThat(story.openTasks()).contains("record-legal-advice", "plan-end-of-police-protection");
        assertThat(story.instance("emergency-protection")).hasPassed("police-protection-expiry-breached");
        story.as("manager").answers("police-protection-expiry");
    }

    @Test
    void anOrderThatIsNotExtendedEnds() {
        CaseStory story = order().as("manager").completes("record-legal-advice");
        ProcessInstance emergency = story.instance("emergency-protection");
        story.on("2026-04-14 10:00").completes("plan-end-of-order", "orderExtended", "no");
        assertThat(story.deadline("epo-expiry").state()).isEqualTo(DeadlineState.MET);
        assertThat(emergency).isEnded().hasNotPassed("plan-end-of-extension");
    }

    @Test
    void anOrderMayBeExtendedOnceAndBothEndsAreWatched() {
        CaseStory story = order().on("2026-04-17 10:00");
        assertThat(story.instance("emergency-protection")).hasPassed("epo-expiry-breached");
        story.as("director").answers("epo-expiry");
        story.as("manager").completes("plan-end-of-order", "orderExtended", "yes");
        assertThat(story.instance("emergency-protection")).isWaitingAt("plan-end-of-extension");
        story.on("2026-04-28 10:00");
        assertThat(story.instance("emergency-protection")).hasPassed("epo-extension-breached");
        story.as("director").answers("epo-extension");
    }

    @Test
    void anExtensionEndedInTimeMeetsItsClock() {
        CaseStory story = order().as("manager")
                .completes("record-legal-advice")
                .on("2026-04-14 10:00")
                .completes("plan-end-of-order", "orderExtended", "yes");
        ProcessInstance emergency = story.instance("emergency-protection");
        story.on("2026-04-16 10:00").completes("plan-end-of-extension");
        assertThat(story.deadline("epo-extension").state()).isEqualTo(DeadlineState.MET);
        assertThat(emergency).isEnded();
    }
}
