package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayDateTest {

    @Test
    void showsLondonTimeInSummer() {
        assertThat(SayDate.moment(Instant.parse("2026-04-07T15:40:00Z"))).isEqualTo("Tue 7 April 2026 at 4:40pm");
    }

    @Test
    void showsTheLondonDayJustAfterMidnight() {
        assertThat(SayDate.day(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026");
    }

    @ParameterizedTest
    @CsvSource({"00:00,midnight", "12:00,midday", "09:00,9am", "09:05,9:05am", "16:40,4:40pm"})
    void saysTheHourAsPeopleDo(LocalTime time, String words) {
        assertThat(SayDate.hour(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-07 | 0 days old",
                "2026-04-06 | 1 day old",
                "2026-03-17 | 3 weeks old",
                "2025-11-07 | 5 months old",
                "2024-05-01 | 23 months old",
                "2024-04-07 | aged 2",
                "2008-04-08 | aged 17",
                "2026-05-01 | not yet born",
            })
    void saysAnAgeInTheUnitThatMatters(LocalDate born, String words) {
        assertThat(SayDate.age(born, LocalDate.of(2026, 4, 7))).isEqualTo(words);
    }
}
