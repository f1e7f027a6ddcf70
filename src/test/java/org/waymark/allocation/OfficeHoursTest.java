package org.waymark.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.deadline.BankHolidays;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.startup.CannotStart;

class OfficeHoursTest {

    static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static final OfficeHours HOURS =
            new OfficeHours(new WorkingCalendar(BankHolidays.shipped(), true), WEEKDAYS, "09:00", "17:00");

    @ParameterizedTest
    @CsvSource({
        "2026-04-07T08:59, false, Tuesday before nine",
        "2026-04-07T09:00, true, Tuesday at nine",
        "2026-04-07T16:59, true, Tuesday before five",
        "2026-04-07T17:00, false, Tuesday at five",
        "2026-04-11T12:00, false, a Saturday",
        "2026-04-06T12:00, false, Easter Monday",
        "2026-03-30T09:00, true, the first Monday of summer time",
        "2026-10-26T16:59, true, the first Monday of winter time"
    })
    void countInLondonTime(LocalDateTime london, boolean open, String when) {
        assertThat(HOURS.isOpen(at(london))).as(when).isEqualTo(open);
    }

    @Test
    void openAgainAfterTheNightTheWeekendAndTheHoliday() {
        assertThat(HOURS.opensAfter(at("2026-04-02T18:00"))).isEqualTo(at("2026-04-07T09:00"));
        assertThat(HOURS.opensAfter(at("2026-04-07T03:00"))).isEqualTo(at("2026-04-07T09:00"));
        assertThat(HOURS.opensAfter(at("2026-04-07T10:00"))).isEqualTo(at("2026-04-07T10:00"));
    }

    @Test
    void areRefusedWhereTheyMakeNoSense() {
        WorkingCalendar calendar = new WorkingCalendar(BankHolidays.shipped(), true);
        assertThatThrownBy(() -> new OfficeHours(calendar, WEEKDAYS, "17:00", "09:00"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Set waymark.office-hours.closes later");
        assertThatThrownBy(() -> new OfficeHours(calendar, WEEKDAYS, "nine", "17:00"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("waymark.office-hours.opens is 'nine'. Write a time, like 09:00.");
    }

    static Instant at(LocalDateTime london) {
        return london.atZone(WorkingCalendar.LONDON).toInstant();
    }

    static Instant at(String london) {
        return at(LocalDateTime.parse(london));
    }
}
