package org.waymark.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class FailedStartTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("waymark.data-folder", "/srv/waymark")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db.example:5432/waymark?password=secret");

    @Test
    void saysThatThePortIsTaken() {
        assertThat(said(new TakenPortAnalyzer(), new PortInUseException(8080)))
                .startsWith("Waymark did not start: Port 8080 is taken by another program;");
    }

    @Test
    void saysThatTheDataFileIsOpenElsewhere() {
        assertThat(said(new DatabaseAnalyzer(environment), new SQLException("locked", "90020", 90020)))
                .startsWith("Waymark did not start: The data file in /srv/waymark is open in another process;");
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten() {
        assertThat(said(new DatabaseAnalyzer(environment), new SQLException("no", "90062", 90062)))
                .startsWith("Waymark did not start: The data folder /srv/waymark cannot be written;");
    }

    @Test
    void saysThatTheDatabaseCannotBeReachedAndKeepsItsPasswordToItself() {
        assertThat(said(new DatabaseAnalyzer(environment), new SQLException("refused", "08001")))
                .startsWith("Waymark did not start: The database at db.example:5432/waymark cannot be reached;")
                .doesNotContain("secret");
    }

    @Test
    void saysThatTheDatabaseDoesNotAcceptThePassword() {
        assertThat(said(new DatabaseAnalyzer(environment), new SQLException("no", "28P01")))
                .contains("does not accept this user or password");
    }

    @Test
    void findsTheCauseBeneathOtherDatabaseErrors() {
        SQLException outer = new SQLException("pool", new SQLException("refused", "08001"));

        assertThat(said(new DatabaseAnalyzer(environment), outer)).contains("cannot be reached");
    }

    @Test
    void leavesOtherDatabaseErrorsToOthers() {
        assertThat(new DatabaseAnalyzer(environment).analyze(new SQLException("syntax", "42000", 42000)))
                .isNull();
    }

    @Test
    void repeatsARefusalInItsOwnWords() {
        assertThat(said(new RefusedStartAnalyzer(), new CannotStart("The file a.bpmn has no start.")))
                .isEqualTo("Waymark did not start: The file a.bpmn has no start.");
    }

    @Test
    void putsWhatOthersFoundOnOneLineAndTheirListBelow() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OneSentence(new PrintStream(out, true, StandardCharsets.UTF_8))
                .report(new FailureAnalysis("The procedure is\n  broken.", "a.bpmn: no start\nb.bpmn: no end\n", null));

        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualToNormalizingNewlines(
                        "Waymark did not start: The procedure is broken.\na.bpmn: no start\nb.bpmn: no end");
    }

    @Test
    void makesAMissingDataFolder(@TempDir Path folder) {
        DataFolder.requireWritable(folder.resolve("a/b"));

        assertThat(folder.resolve("a/b")).isEmptyDirectory();
    }

    @Test
    void refusesADataFolderThatCannotBe(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.requireWritable(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data folder " + file.resolve("data") + " cannot be written;");
    }

    private static String said(FailureAnalyzer analyzer, Exception cause) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OneSentence(new PrintStream(out, true, StandardCharsets.UTF_8))
                .report(analyzer.analyze(new IllegalStateException("start", cause)));
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
