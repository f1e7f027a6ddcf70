package org.waymark.goinglive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file is said in a sentence, with row and column. */
class BadFilesTest {

    private static final String HEADER = "case_number,child_number,stage,received_at,team,summary\r\n";
    private static final String ROW =
            "R1,C1,referral,2026-04-02,Harbour team,\"Grandmother Zoë says: \"\"no, £5\"\".\"\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingOfASpreadsheetIsReadRightlyOrRefused(String encoding) {
        Findings findings = new Findings();
        Table table = read((HEADER + ROW).getBytes(Charset.forName(encoding)), findings);
        assertThat(findings.inOrder()).isEmpty();
        assertThat(table.rows().get(0).cell("summary")).isEqualTo("Grandmother Zoë says: \"no, £5\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstName(String encoding) {
        Findings findings = new Findings();
        assertThat(read(("\uFEFF" + HEADER + ROW).getBytes(Charset.forName(encoding)), findings)
                        .rows())
                .hasSize(1);
        assertThat(findings.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsSeparateToo(String separator) {
        Findings findings = new Findings();
        String text = "sep=" + separator + "\r\n"
                + (HEADER + "R1,C1,referral,2026-04-02,Harbour team,\r\n").replace(",", separator);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), findings).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cell("team")).isEqualTo("Harbour team"));
        assertThat(findings.inOrder()).isEmpty();
    }

    @Test
    void whatIsNoTextIsNamedByWhatItIs() throws IOException {
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(sentence(program)).contains("another kind of file");
        assertThat(sentence(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .contains("image/png");
        assertThat(sentence(zip(Map.of("xl/workbook.xml", "x".getBytes(StandardCharsets.UTF_8)))))
                .contains("CSV UTF-8");
        assertThat(sentence("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains("application/pdf");
        assertThat(sentence((HEADER + "R1,C\0001,referral\r\n").getBytes(StandardCharsets.US_ASCII)))
                .contains("NUL");
        assertThat(sentence(new byte[] {'a', (byte) 0x81, (byte) 0xC3})).contains("cannot be told for certain");
        assertThat(sentence(new byte[0])).isEqualTo("The file is empty.");
    }

    @Test
    void aProgramWithThePicturesNameOrAnyOtherFileIsNotAskedFor() {
        Findings findings = new Findings();
        Uploads.read(List.of(new Upload("holiday.png", new byte[] {'M', 'Z', 0})), findings);
        assertThat(findings.inOrder())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("No file of this name", "cases.csv"));
    }

    @Test
    void aZipIsTakenApartAndADamagedOneRefused() throws IOException {
        byte[] good = zip(Map.of("export/Cases.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_8)));
        Findings findings = new Findings();
        assertThat(Uploads.read(List.of(new Upload("all.zip", good)), findings)).containsOnlyKeys(Sheet.CASES);
        assertThat(findings.inOrder()).isEmpty();
        Uploads.read(List.of(new Upload("all.zip", Arrays.copyOf(good, 40))), findings);
        assertThat(findings.inOrder())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("damaged"));
    }

    @Test
    void rowsThatAreNotWholeAreNamedByTheirNumber() {
        assertThat(only(HEADER + ROW + "R2,C2,referral\r\n"))
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(3))
                .satisfies(finding -> assertThat(finding.sentence()).contains("has 3 cells and the first row 6"));
        assertThat(only(HEADER + ROW + "R2,C2,\"referral,2026-04-02\r\nR3,C3,x\r\n"))
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(3))
                .satisfies(finding -> assertThat(finding.sentence()).contains("never closed"));
        assertThat(only("case_number,child_number,stage,received_at,team,team\r\n")
                        .sentence())
                .contains("stands twice");
        assertThat(only("case_number,child_number,stage,received_at,team,colour\r\n")
                        .sentence())
                .isEqualTo("There is no column 'colour' in cases.csv. Take it out, or look up how it is spelled.");
        assertThat(only("case_number,child_number,stage,team\r\n").sentence())
                .isEqualTo("The column 'received_at' is missing.");
        assertThat(only("1,2,3\r\n").sentence()).contains("first row does not hold the names");
    }

    @Test
    void aHundredThousandRowsAreTooMany() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 100_000; i++) text.append("R").append(i).append(",C,referral,2026-04-02,Harbour team,\r\n");
        assertThat(only(text.toString()).sentence()).startsWith("The file has more than 20,000 rows.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-31 | 2026-02-31 is not a day of the calendar: February 2026 has 28 days.
            02/04/2026 | 02/04/2026 can be read as 2 April or as 4 February. Write the year first: 2026-04-02 for 2 April 2026.
            31.12.2025 | Write the year first: year-month-day, for example 2026-04-02, instead of 31.12.2025.
            soon | soon is not a date. Write year-month-day, for example 2026-04-02.
            2026-04-02 25:10 | 2026-04-02 25:10 has no such time of day.
            2026-13-01 | 2026-13-01 has no month 13.
            """)
    void aDateThatCannotBeReadIsExplained(String written, String sentence) {
        Findings findings = new Findings();
        new Cells(Sheet.CASES, new Table.Row(7, Map.of("received_at", written)), findings);
        assertThat(findings.inOrder()).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(7);
            assertThat(finding.column()).isEqualTo("received_at");
            assertThat(finding.sentence().replace("'", "")).isEqualTo(sentence.replace("'", ""));
        });
    }

    @Test
    void aRowSaysWhatItsStageNeedsAndWhatCannotBe() {
        Findings findings = new Findings();
        Cells cells = new Cells(
                Sheet.CASES,
                new Table.Row(
                        2,
                        Map.of(
                                "received_at", "2026-03-02",
                                "decided_on", "2026-03-01",
                                "plan_started_on", "2026-05-01",
                                "worker", "Priya Nightingale",
                                "assessment_open", "yes",
                                "assessment_authorised_on", "2026-03-20")),
                findings);
        StageRules.check(cells, Stage.PROTECTION_PLAN, Instant.parse("2026-04-07T08:00:00Z"));
        assertThat(findings.inOrder())
                .extracting(Finding::column)
                .containsExactlyInAnyOrder(
                        "plan_started_on", "decided_on", "category", "allocated_on", "assessment_authorised_on");
    }

    private static Finding only(String text) {
        Findings findings = new Findings();
        read(text.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(findings.inOrder()).hasSize(1);
        return findings.inOrder().get(0);
    }

    private static Table read(byte[] bytes, Findings findings) {
        Map<Sheet, String> texts = Uploads.read(List.of(new Upload("cases.csv", bytes)), findings);
        return Table.read(Sheet.CASES, texts.get(Sheet.CASES), findings);
    }

    private static String sentence(byte[] bytes) {
        Findings findings = new Findings();
        Uploads.read(List.of(new Upload("cases.csv", bytes)), findings);
        assertThat(findings.inOrder()).hasSize(1);
        return findings.inOrder().get(0).sentence();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
