package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people remember them. */
class RoughDateTest {

    @ParameterizedTest
    @CsvSource({
        "14 March 2019, 2019-03-14, 2019-03-14, 14 March 2019",
        "14th of march 2019, 2019-03-14, 2019-03-14, 14 March 2019",
        "14/3/2019, 2019-03-14, 2019-03-14, 14 March 2019",
        "2019-03-14, 2019-03-14, 2019-03-14, 14 March 2019",
        "mar 2019, 2019-03-01, 2019-03-31, March 2019",
        "2/2020, 2020-02-01, 2020-02-29, February 2020",
        "Spring 2019, 2019-03-01, 2019-05-31, spring 2019",
        "winter of 2018, 2018-12-01, 2019-02-28, winter 2018/19",
        "2019, 2019-01-01, 2019-12-31, 2019"
    })
    void isReadAsItIsSaid(String typed, LocalDate first, LocalDate last, String words) {
        assertThat(RoughDate.of(typed)).contains(new RoughDate(first, last, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31 February 2019",
                "31/2/2019",
                "13/2019",
                "0/2019",
                "soon",
                "Ma 2019",
                "20195",
                "spring",
                "1/1/1066"
            })
    void whatNeverWasIsNoDate(String typed) {
        assertThat(RoughDate.of(typed)).isEmpty();
    }

    @Test
    void itsOwnWordsAreReadBackAsTheSame() {
        long seed = 20260402;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
            String typed = switch (random.nextInt(4)) {
                case 0 -> day.toString();
                case 1 -> day.getMonth() + " " + day.getYear();
                case 2 -> "winter " + day.getYear();
                default -> String.valueOf(day.getYear());
            };
            RoughDate date = RoughDate.of(typed).orElseThrow();
            assertThat(RoughDate.of(date.words()))
                    .as("seed %d: %s", seed, typed)
                    .contains(date);
            assertThat(date.isWithin(date.last(), null) && date.isWithin(null, date.first()))
                    .isTrue();
            assertThat(date.isWithin(date.last().plusDays(1), null)).isFalse();
        }
    }
}
