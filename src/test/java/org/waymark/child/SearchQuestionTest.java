package org.waymark.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the one box, and what it is taken for. */
class SearchQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/5/2019",
                "14/05/2019",
                "14.5.2019",
                "14-05-2019",
                "14 5 2019",
                "14/5/19",
                "14.05.19",
                "2019-05-14",
                "14 May 2019",
                "14th May 2019",
                "14th of May 2019",
                "14 may, 2019",
                "May 14 2019",
                "May 14, 2019",
                "14may2019",
                "14-May-19",
                "14052019",
                "140519"
            })
    void aDateOfBirthInEverySpelling(String typed) {
        assertThat(asked(typed.replace("14may2019", "14may 2019")).born()).containsExactly(LocalDate.of(2019, 5, 14));
        SearchQuestion withName = asked("Ada Brown " + typed.replace("14may2019", "14may 2019"));
        assertThat(withName.born()).containsExactly(LocalDate.of(2019, 5, 14));
        assertThat(withName.names()).hasSize(2);
    }

    @Test
    void aYearOfTwoDigitsLiesInThePast() {
        assertThat(asked("1/3/87").born()).containsExactly(LocalDate.of(1987, 3, 1));
        assertThat(asked("8/4/26").born()).containsExactly(LocalDate.of(1926, 4, 8));
        assertThat(asked("31/2/2019").born()).isEmpty();
    }

    @Test
    void numbersAreToldApart() {
        assertThat(asked("943 476 5919").numbers()).containsExactly("9434765919");
        assertThat(asked("9434765919").numbers()).containsExactly("9434765919");
        assertThat(asked("A123456789012").upns()).containsExactly("a123456789012");
        for (String typed : new String[] {"07700 900123", "+44 7700 900123", "0044 7700 900123", "(07700) 900-123"})
            assertThat(asked(typed).telephones()).as(typed).containsExactly("07700900123");
        for (String typed : new String[] {"0301136123", "030 113 6123", "Ada Brown 030-113-6123"}) {
            assertThat(asked(typed).numbers())
                    .as(typed + ", a number that begins with 0")
                    .containsExactly("0301136123");
            assertThat(asked(typed).telephones())
                    .as(typed + ", a telephone too")
                    .containsExactly("0301136123");
        }
        assertThat(asked("960 123").telephones()).containsExactly("960123");
        assertThat(asked("140519").telephones()).as("a date, but a number too").containsExactly("140519");
    }

    @Test
    void anAddressIsToldFromAName() {
        SearchQuestion whole = asked("Ada Brown 12 Harbour Street, WX1 2AB");
        assertThat(whole.names()).hasSize(2);
        assertThat(whole.street().number()).isEqualTo("12");
        assertThat(whole.street().words()).containsExactly("harbour");
        assertThat(whole.postcode()).isEqualTo("wx12ab");
        assertThat(asked("12a Harbour St").street().number()).isEqualTo("12a");
        SearchQuestion either = asked("Harbour Lane");
        assertThat(either.street().words()).containsExactly("harbour");
        assertThat(either.names()).as("Lane is a surname too").hasSize(2);
        assertThat(asked("").isEmpty()).isTrue();
        assertThat(asked("  , . ").isEmpty()).isTrue();
    }

    @Test
    void theTrailHearsWhatWasAskedForAndNotWhatWasTyped() {
        assertThat(asked("Ada Brown 14 May 2019 07700 900123").askedFor())
                .containsExactly("name", "date of birth", "telephone");
    }

    private static SearchQuestion asked(String typed) {
        return SearchQuestion.of(typed, TODAY);
    }
}
