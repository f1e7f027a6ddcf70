package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.Breach;

/**
 * A contact on the Wednesday before Easter that nobody decides. Its day passes on Thursday 2 April; Good Friday, the weekend
 * and Easter Monday are no days to answer, so whoever is asked first has until the end of Tuesday 7 April.
 */
@WaymarkTest
class BankHolidayWeekendJourney {

    private static final String DECISION = "referral-decision";

    @Autowired
    private Stories stories;

    private CaseStory beforeEaster() {
        return stories.begin()
                .on("2026-04-01 09:30")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-01 09:00");
    }

    @Test
    void theLadderClimbsInWorkingDaysOverEaster() {
        CaseStory story = beforeEaster();
        assertThat(story.due(DECISION)).isEqualTo("2026-04-02");
        Instant due = story.deadline(DECISION).dueAt();

        story.on("2026-04-02 23:00");
        assertThat(story.isBreached(DECISION)).isFalse();
        story.on("2026-04-03 09:00");
        Breach breach = story.breach(DECISION);
        assertThat(breach.rung()).isEqualTo(1);
        assertThat(breach.answerBy()).isEqualTo(endOf("2026-04-07"));

        for (String holiday : new String[] {"2026-04-04 12:00", "2026-04-05 12:00", "2026-04-06 12:00"}) {
            assertThat(story.on(holiday).breach(DECISION).rung()).as(holiday).isEqualTo(1);
        }
        assertThat(story.on("2026-04-07 23:00").breach(DECISION).rung()).isEqualTo(1);

        story.on("2026-04-08 08:00");
        assertThat(story.breach(DECISION).rung()).isEqualTo(2);
        story.as("service manager")
                .answers(
                        DECISION,
                        "reason",
                        "The office was closed over Easter and nobody took the contact over.",
                        "commitmentDate",
                        "2026-04-09");
        assertThat(story.breach(DECISION).state()).isEqualTo(Breach.ANSWERED);
        assertThat(story.deadline(DECISION).dueAt())
                .as("answering moves no date")
                .isEqualTo(due);

        story.on("2026-04-09 10:00").as("manager").completes("decide-referral", "decision", "no-further-action");
        assertThat(story.deadline(DECISION).state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(story.breach(DECISION).state()).isEqualTo(Breach.CLOSED);
    }

    @Test
    void aPromiseIsKeptToItsDayAndABrokenOneClimbs() {
        CaseStory story = beforeEaster()
                .on("2026-04-07 09:00")
                .as("director")
                .answers(DECISION, "reason", "Two of three are away.", "commitmentDate", "2026-04-08");
        int answered = story.breach(DECISION).rung();
        assertThat(story.on("2026-04-08 23:00").breach(DECISION).state()).isEqualTo(Breach.ANSWERED);
        story.on("2026-04-09 08:00");
        assertThat(story.breach(DECISION).state()).isEqualTo(Breach.OPEN);
        assertThat(story.breach(DECISION).rung()).isGreaterThan(answered);
    }

    private static Instant endOf(String day) {
        return WorkingCalendar.endOf(LocalDate.parse(day));
    }
}
