package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.Breach;

/** An emergency protection order ends when the order says; the statute only checks it (practice 3). */
@WaymarkTest
class EmergencyOrderJourney {

    private static final String EXPIRY = "epo-expiry";
    private static final String EXTENSION = "epo-extension";

    @Autowired
    private Stories stories;

    private CaseStory referred() {
        return stories.begin()
                .on("2026-03-27 09:30")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-03-27 09:00");
    }

    private static Object[] order(Object... more) {
        Object[] order = {
            "emergencyPower",
            "emergency-protection-order",
            "startedAt",
            "2026-03-29 11:00",
            "orderAfterPoliceProtection",
            "no"
        };
        Object[] all = Arrays.copyOf(order, order.length + more.length);
        System.arraycopy(more, 0, all, order.length, more.length);
        return all;
    }

    /**
     * Made on Sunday 29 March, the night the clocks went forward. The eighth day, Sunday 5 April, is no day to go to court,
     * nor is Easter Monday: the court lets the order run to noon on Tuesday 7 April.
     */
    @Test
    void theEighthDayFallsOnEasterAndTheOrderRunsToNoonOnTuesday() {
        CaseStory story = referred().on("2026-03-29 18:00").as("out-of-hours worker");
        assertThatThrownBy(() -> story.records(
                        "emergency", order("orderExpiresAt", "2026-04-07 12:00", "orderEndChecked", "false")))
                .as("longer than eight days: somebody must have looked at the order")
                .hasMessageContaining("orderEndChecked");
        story.records("emergency", order("orderExpiresAt", "2026-04-07 12:00", "orderEndChecked", "true"));

        assertThat(story.deadline(EXPIRY).dueAt()).isEqualTo(london("2026-04-07T12:00"));
        assertThat(story.openTasks())
                .as("the order starts the duty to investigate by itself")
                .contains("hold-strategy-discussion", "record-legal-advice", "plan-end-of-order");

        story.on("2026-04-07 11:59");
        assertThat(story.isBreached(EXPIRY)).isFalse();
        story.on("2026-04-07 12:01");
        Breach breach = story.breach(EXPIRY);
        assertThat(breach.alarmClass()).isEqualTo("safety");
        assertThat(breach.rung()).isEqualTo(1);
        story.on("2026-04-08 12:00");
        assertThat(story.breach(EXPIRY).role()).as("nobody answered").isEqualTo("director");
        story.as("director")
                .answers(EXPIRY)
                .as("manager")
                .completes("plan-end-of-order", "orderExtended", "no", "orderEndedAt", "2026-04-07 12:00");
        assertThat(story.deadline(EXPIRY).state()).isEqualTo(DeadlineState.MET);
        assertThat(story.deadline(EXPIRY).recordedLate()).isTrue();
    }

    @Test
    void itIsExtendedOnceAndThenItEnds() {
        CaseStory story = referred().on("2026-03-29 18:00").as("out-of-hours worker");
        story.records("emergency", order("orderExpiresAt", "2026-04-05 11:00"));
        story.on("2026-04-02 15:00")
                .as("manager")
                .completes("record-legal-advice")
                .completes(
                        "plan-end-of-order",
                        "orderExtended",
                        "yes",
                        "orderExtendedAt",
                        "2026-04-02 14:00",
                        "extensionExpiresAt",
                        "2026-04-09 16:00");
        assertThat(story.deadline(EXPIRY).state()).isEqualTo(DeadlineState.MET);
        assertThat(story.deadline(EXTENSION).dueAt()).isEqualTo(london("2026-04-09T16:00"));
        assertThat(story.openTasks())
                .as("there is no second extension to ask for")
                .contains("plan-end-of-extension")
                .doesNotContain("plan-end-of-order");
        assertThat(Set.copyOf(Question.of("emergency-protection.plan-end-of-extension").stream()
                        .map(Question::key)
                        .toList()))
                .doesNotContain("orderExtended", "extensionExpiresAt");

        story.on("2026-04-09 15:00").completes("plan-end-of-extension", "extensionEndedAt", "2026-04-09 14:30");
        assertThat(story.deadline(EXTENSION).state()).isEqualTo(DeadlineState.MET);
        assertThat(story.isBreached(EXPIRY)).isFalse();
        assertThat(story.isBreached(EXTENSION)).isFalse();
    }

    private static Instant london(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
