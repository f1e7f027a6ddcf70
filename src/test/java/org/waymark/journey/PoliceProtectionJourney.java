package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.Breach;

/** A child taken into police protection late on a Friday: 72 hours run through the weekend, and the duty to investigate starts. */
@WaymarkTest
class PoliceProtectionJourney {

    private static final String EXPIRY = "police-protection-expiry";

    @Autowired
    private Stories stories;

    private CaseStory story;

    @BeforeEach
    void onFridayNightTheChildIsTakenToSafety() {
        story = stories.begin()
                .on("2026-04-10 21:00")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-10 20:45")
                .on("2026-04-10 23:15")
                .as("out-of-hours worker")
                .records("emergency", "emergencyPower", "police-protection", "startedAt", "2026-04-10 22:30");
    }

    @Test
    @Requirement("D26")
    void theEnquiryIsDecidedOnSaturdayAndTheProtectionEndsInTimeOnMonday() {
        assertThat(story.deadline(EXPIRY).dueAt()).isEqualTo(london("2026-04-13T22:30"));
        assertThat(story.openTasks()).contains("hold-strategy-discussion", "record-legal-advice");
        assertThat(story.deadline("strategy-discussion").dueAt()).isEqualTo(london("2026-04-11T22:30"));

        story.on("2026-04-11 11:30")
                .as("manager")
                .completes("record-legal-advice")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-11 11:00",
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale",
                        "firstReviewDate",
                        "2026-04-14");
        assertThat(story.deadline("strategy-discussion").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.due("icpc-held"))
                .as("fifteen working days from a Saturday")
                .isEqualTo("2026-05-01");

        story.on("2026-04-13 20:00").completes("plan-end-of-police-protection");
        assertThat(story.deadline(EXPIRY).state()).isEqualTo(DeadlineState.MET);
        story.on("2026-04-14 09:00");
        assertThat(story.isBreached(EXPIRY)).isFalse();
    }

    @Test
    void nobodyPlansTheEndAndItClimbsByTheHourThroughTheNight() {
        story.on("2026-04-13 22:29");
        assertThat(story.isBreached(EXPIRY)).isFalse();
        story.on("2026-04-13 22:31");
        Breach breach = story.breach(EXPIRY);
        assertThat(breach.alarmClass()).isEqualTo("safety");
        assertThat(breach.answerBy()).isEqualTo(london("2026-04-14T02:30"));
        story.on("2026-04-14 02:31");
        assertThat(story.breach(EXPIRY).rung()).isEqualTo(2);
        story.on("2026-04-14 06:31");
        assertThat(story.breach(EXPIRY).role()).isEqualTo("head-of-service");

        story.as("head of service")
                .answers(EXPIRY, "reason", "The child was home on Monday evening; nobody wrote it down.")
                .on("2026-04-14 09:00")
                .as("manager")
                .completes("plan-end-of-police-protection", "policeProtectionEndedAt", "2026-04-13 19:00");
        assertThat(story.deadline(EXPIRY).state()).isEqualTo(DeadlineState.MET);
        assertThat(story.deadline(EXPIRY).recordedLate()).isTrue();
        assertThat(story.breach(EXPIRY).state()).isEqualTo(Breach.WITHDRAWN);
    }

    private static Instant london(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
