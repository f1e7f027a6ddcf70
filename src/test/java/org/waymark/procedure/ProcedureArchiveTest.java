package org.waymark.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.procedure.conformance.ProcedureFiles;

class ProcedureArchiveTest {

    private static final ProcedureFiles FILES = new ProcedureFiles(Map.of(
            "bpmn/closure.bpmn", "<a/>", "bpmn/timescales.dmn", "<b/>", "forms/closure/sign-closure.form", "{ü}"));

    @Test
    void whatIsDownloadedCanBeUploadedUnchanged() {
        ProcedureFiles back = ProcedureArchive.unpack(ProcedureArchive.pack(FILES));
        assertThat(back.paths()).isEqualTo(FILES.paths());
        assertThat(back.hash()).isEqualTo(FILES.hash());
        assertThat(back.text("forms/closure/sign-closure.form")).isEqualTo("{ü}");
    }

    @Test
    void aFolderZippedAsAWholeIsUnderstood() throws IOException {
        byte[] zip = zip(
                "procedure-3/", "", "procedure-3/bpmn/a.bpmn", "<a/>", "__MACOSX/x", "x", "procedure-3/.DS_Store", "x");
        assertThat(ProcedureArchive.unpack(zip).paths()).containsExactly("bpmn/a.bpmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../bpmn/a.bpmn",
                "bpmn/../../a.bpmn",
                "/bpmn/a.bpmn",
                "bpmn\\a.bpmn",
                "C:/bpmn/a.bpmn",
                "bpmn/A.bpmn",
                "bpmn/a.bpmn ",
                "bpmn/a.jar",
                "bpmn/deep/a.bpmn",
                "forms/a.form",
                "application.yml",
                "bpmn/a.bpmn.class",
                "forms/a/b\u0000.form"
            })
    void aNameThatIsNoneOfTheProceduresIsRefused(String name) throws IOException {
        byte[] zip = zip("bpmn/ok.bpmn", "<a/>", name, "x");
        assertThatThrownBy(() -> ProcedureArchive.unpack(zip))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("It may hold only files named");
    }

    @Test
    void aFileThatUnpacksTooLargeIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] zip = zip("bpmn/a.bpmn", "a".repeat(40_000_000));
        assertThat(zip.length).isLessThan(100_000);
        assertThatThrownBy(() -> ProcedureArchive.unpack(zip)).hasMessageContaining("is too large");
    }

    @Test
    void manyFilesThatUnpackTooLargeTogetherAreRefused() throws IOException {
        String[] entries = new String[40];
        for (int i = 0; i < 20; i++) {
            entries[2 * i] = "bpmn/a" + i + ".bpmn";
            entries[2 * i + 1] = "a".repeat(1_900_000);
        }
        assertThatThrownBy(() -> ProcedureArchive.unpack(zip(entries))).hasMessageContaining("all together 20 MB");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        String[] entries = new String[1200];
        for (int i = 0; i < 600; i++) {
            entries[2 * i] = "bpmn/a" + i + ".bpmn";
            entries[2 * i + 1] = "";
        }
        assertThatThrownBy(() -> ProcedureArchive.unpack(zip(entries))).hasMessageContaining("more than 500 files");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bpmn/a.bpmn"));
            zip.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        }
        assertThatThrownBy(() -> ProcedureArchive.unpack(bytes.toByteArray()))
                .hasMessageContaining("not text in UTF-8");
    }

    @Test
    void whatIsNoZipFileIsRefused() {
        assertThatThrownBy(() -> ProcedureArchive.unpack(new byte[0])).hasMessageContaining("Choose the zip file");
        assertThatThrownBy(() -> ProcedureArchive.unpack("hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not a zip file");
        byte[] torn = ProcedureArchive.pack(FILES);
        assertThatThrownBy(() -> ProcedureArchive.unpack(java.util.Arrays.copyOf(torn, 60)))
                .isInstanceOf(ArchiveRefused.class);
        assertThatThrownBy(() -> ProcedureArchive.unpack(new byte[6_000_000])).hasMessageContaining("larger than 5 MB");
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
