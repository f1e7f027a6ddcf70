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

    private static WorkRows.Item item(long episode, String child, String assignee, String due) {
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
                due == null ? null : episode);
    }
}
