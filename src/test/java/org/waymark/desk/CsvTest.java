package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsThatHoldCommasQuotesOrLinesAreQuoted() {
        assertThat(new Csv()
                        .row(Arrays.asList("a", "b, c", "d \"e\"", "f\ng", null, 3))
                        .toString())
                .isEqualTo("a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\",,3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldReckonStaysText(String typed) {
        assertThat(new Csv().row(List.of(typed)).toString()).isEqualTo("'" + typed + "\r\n");
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(new Csv().row(List.of(-2)).toString()).isEqualTo("-2\r\n");
    }
}
