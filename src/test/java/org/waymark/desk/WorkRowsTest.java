package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.deadline.BankHolidays;
import org.waymark.deadline.WorkingCalendar;

class WorkRowsTest {

    private static final Instant NOW = Instant.parse("2026-04-08T09:00:00Z");

    private final WorkRows rows = new WorkRows(
            new DueDates(new WorkingCalendar(BankHolidays.shipped(), true), Clock.fixed(NOW, ZoneOffset.UTC)),
            Words::spelled);

    @Test
    void makesOneRowOfTheSiblingsOfAMeeting() {
        WorkRow row = rows.of(
                List.of(
                        item(1, "Ada Reed", "priya", null),
                        item(2, "Ben Reed", "priya", "2026-04-07T22:59:59Z"),
                        item(3, "Cy Reed", "priya", "2026-04-20T22:59:59Z")),
                "priya");

        assertThat(row.names()).isEqualTo("Ada Reed, Ben Reed and Cy Reed");
        assertThat(row.taskId()).isEqualTo("task-1");
        assertThat(row.mine()).isTrue();
        assertThat(row.due().words()).isEqualTo("1 working day late");
        assertThat(row.due().deadline()).isNotNull();
        assertThat(row.stage()).isEqualTo("Referral");
    }

    @Test
    void isNotMineUntilEveryChildsTaskIs() {
        assertThat(rows.of(List.of(item(1, "Ada Reed", "priya", null), item(2, "Ben Reed", null, null)), "priya")
                        .mine())
                .isFalse();
    }

    @Test
    void isSoonFromTheWarningOfTheDateThatItShows() {
        WorkRows.Item tomorrow = item(1, "Ada Reed", "priya", "2026-04-09T22:59:59Z", "2026-04-09T12:00:00Z");
        WorkRows.Item inAWeek = item(2, "Ben Reed", "priya", "2026-04-15T22:59:59Z", "2026-04-07T23:00:00Z");

        assertThat(rows.of(List.of(inAWeek), "priya").due().isSoon()).isTrue();
        assertThat(rows.of(List.of(tomorrow), "priya").due().isSoon()).isFalse();
        assertThat(rows.of(List.of(inAWeek, tomorrow), "priya").due())
                .isEqualTo(new Due("later", "Due tomorrow", "Thu 9 April 2026", 1L));
    }

    private static WorkRows.Item item(long episode, String child, String assignee, String due) {
        return item(episode, child, assignee, due, null);
    }

    private static WorkRows.Item item(long episode, String child, String assignee, String due, String warning) {
        return new WorkRows.Item(
                "m7",
                "task-" + episode,
                "Decide the referral",
                null,
                "referral",
                episode,
                child,
                false,
                "Harbour team",
                assignee,
                assignee,
                true,
                true,
                false,
                false,
                false,
                NOW,
                due == null ? null : Instant.parse(due),
                warning == null ? null : Instant.parse(warning),
                due == null ? null : episode);
    }
}
