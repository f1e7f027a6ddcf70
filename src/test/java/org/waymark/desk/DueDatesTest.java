package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.deadline.BankHolidays;
import org.waymark.deadline.WorkingCalendar;

/** What the lists say of a date. Easter 2026: Good Friday is 3 April, Easter Monday 6 April; summer time runs. */
class DueDatesTest {

    @ParameterizedTest(name = "due {0}, seen {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-01T23:59:59 | 2026-04-07T10:00 | late | 2 working days late | due Wed 1 April 2026",
                "2026-04-02T23:59:59 | 2026-04-07T10:00 | late | 1 working day late | due Thu 2 April 2026",
                "2026-04-02T23:59:59 | 2026-04-05T10:00 | late | Late | due Thu 2 April 2026",
                "2026-04-07T16:40 | 2026-04-07T16:50 | late | Less than an hour late | due Tue 7 April 2026 at 4:40pm",
                "2026-04-07T16:40 | 2026-04-08T09:40 | late | 17 hours late | due Tue 7 April 2026 at 4:40pm",
                "2026-04-07T16:40 | 2026-04-09T16:40 | late | 2 working days late | due Tue 7 April 2026",
                "2026-04-07T23:59:59 | 2026-04-07T23:59:58 | soon | Due today | ",
                "2026-04-07T16:40 | 2026-04-07T10:00 | soon | Due today by 4:40pm | ",
                "2026-04-08T12:00 | 2026-04-07T10:00 | soon | Due tomorrow by midday | Wed 8 April 2026",
                "2026-04-07T23:59:59 | 2026-04-02T10:00 | soon | Due Tue 7 April 2026 | ",
                "2026-06-10T23:59:59 | 2026-04-07T10:00 | later | Due Wed 10 June 2026 | ",
            })
    void saysADateInWordsThatNeedNoColour(String due, String now, String tone, String words, String date) {
        assertThat(at(now).of(london(due))).isEqualTo(new Due(tone, words, date));
    }

    /** A conference within 15 working days of Tuesday 7 April is due on Tuesday 28 April; its rule warns 3 working days ahead. */
    @ParameterizedTest(name = "due {0}, warned of from {1}, seen {2}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-28T23:59:59 | 2026-04-23T00:00 | 2026-04-22T23:59:59 | later | Due Tue 28 April 2026 | ",
                "2026-04-28T23:59:59 | 2026-04-23T00:00 | 2026-04-23T00:00 | soon | Due soon: Tue 28 April 2026 | ",
                "2026-04-28T23:59:59 | 2026-04-23T00:00 | 2026-04-27T10:00 | soon | Due tomorrow | Tue 28 April 2026",
                "2026-04-07T23:59:59 | 2026-04-07T13:00 | 2026-04-02T10:00 | later | Due Tue 7 April 2026 | ",
                "2026-04-07T23:59:59 | 2026-04-07T13:00 | 2026-04-07T12:59 | later | Due today | ",
                "2026-04-07T23:59:59 | 2026-04-07T13:00 | 2026-04-07T13:00 | soon | Due today | ",
                "2026-04-07T23:59:59 | 2026-04-07T13:00 | 2026-04-08T10:00 | late | 1 working day late | due Tue 7 April 2026",
            })
    void isSoonFromTheWarningOfItsOwnRule(
            String due, String warning, String now, String tone, String words, String date) {
        assertThat(at(now).of(london(due), london(warning), 7L)).isEqualTo(new Due(tone, words, date, 7L));
    }

    @Test
    void saysThatThereIsNoDate() {
        assertThat(at("2026-04-07T10:00").of(null).tone()).isEqualTo("none");
    }

    private static DueDates at(String now) {
        return new DueDates(
                new WorkingCalendar(BankHolidays.shipped(), true), Clock.fixed(london(now), ZoneOffset.UTC));
    }

    private static java.time.Instant london(String local) {
        return LocalDateTime.parse(local).atZone(SayDate.LONDON).toInstant();
    }
}
