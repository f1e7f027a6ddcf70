package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialHolidaysTest {

    /** The form of the official file, with the year 2029. */
    static final String FILE_2029 = file("""
            {"title":"New Year’s Day","date":"2029-01-01","notes":"","bunting":true},
            {"title":"Good Friday","date":"2029-03-30","notes":"","bunting":false},
            {"title":"Easter Monday","date":"2029-04-02","notes":"","bunting":true},
            {"title":"Early May bank holiday","date":"2029-05-07","notes":"","bunting":true},
            {"title":"Spring bank holiday","date":"2029-05-28","notes":"","bunting":true},
            {"title":"Summer bank holiday","date":"2029-08-27","notes":"","bunting":true},
            {"title":"Christmas Day","date":"2029-12-25","notes":"","bunting":true},
            {"title":"Boxing Day","date":"2029-12-26","notes":"","bunting":true}""");

    @Test
    void readsEnglandAndWalesAlone() {
        Map<LocalDate, String> holidays = OfficialHolidays.read(FILE_2029);
        assertThat(holidays).hasSize(8).containsEntry(LocalDate.of(2029, 3, 30), "Good Friday");
        assertThat(holidays).doesNotContainKey(LocalDate.of(2029, 1, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            date,title            | is not JSON
            {"scotland":{}}       | has no list 'england-and-wales'
            []                    | has no list 'england-and-wales'
            {"england-and-wales":{"events":[]}} | has only 0 bank holidays
            {"england-and-wales":{"events":[{"title":"May Day","date":"1 May"}]}} | 'May Day' has the date '1 May', which is no date
            """)
    void refusesAnotherFileWithOneSentence(String file, String sentence) {
        assertThatThrownBy(() -> OfficialHolidays.read(file))
                .isInstanceOf(HolidaysRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith("Nothing was changed.");
    }

    static String file(String events) {
        return "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[" + events
                + "]},\"scotland\":{\"division\":\"scotland\",\"events\":[{\"title\":\"2nd January\",\"date\":\"2029-01-02\"}]}}";
    }
}
