package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** Files on a child's file: known by their content, whole, and only for those who may read the case. */
@WaymarkTest
class DocumentsTest {

    private static final byte[] PDF = SampleFiles.pdf("The report of the school");

    @Autowired
    private Documents documents;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private CaseStory story;

    @BeforeEach
    void aChildIsReferred() {
        story = stories.begin().on("2026-04-02 16:45").as("duty worker").recordsContact();
    }

    @Test
    void aFileIsKeptWholeWithItsHashAndItsTypeByContent() throws Exception {
        Long id = stored("Report of the school.pdf");

        assertThat(documents.find(id)).hasValueSatisfying(file -> {
            assertThat(file.content()).isEqualTo(PDF);
            assertThat(file.contentType()).isEqualTo("application/pdf");
            assertThat(file.episodeIds()).containsExactly(story.episode().id());
        });
        assertThat(jdbc.sql("select sha256 from document where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)));
    }

    @Test
    void aProgramWithThePicturesNameIsRefused() {
        assertThat(problem("holiday.jpg", SampleFiles.PROGRAM)).contains("This is a program, whatever its name says");
        assertThat(problem("report.pdf", PDF)).isNull();
        assertThat(problem("photo.pdf", SampleFiles.png())).isNull();
    }

    @Test
    void anotherKindOfFileIsRefusedWhateverItsNameSays() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(problem("notes.txt", page)).contains("This kind of file cannot be stored", "Choose a PDF");
        assertThat(problem("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .contains("This kind of file cannot be stored");
    }

    @Test
    void aPdfThatNobodyCouldReadIsRefused() {
        byte[] cut = Arrays.copyOf(PDF, 60);
        assertThat(problem("report.pdf", cut)).contains("damaged", "Ask for it again");
        assertThat(problem("report.pdf", SampleFiles.lockedPdf("secret", "Text")))
                .contains("locked with a password", "save it without one");
        assertThat(problem("report.pdf", SampleFiles.lockedPdf("", "Text"))).isNull();
    }

    @Test
    void anOfficeFileThatUnpacksWithoutEndOrHoldsAProgramIsRefused() {
        assertThat(problem("report.docx", SampleFiles.docx(2_000))).isNull();
        assertThat(problem("report.docx", SampleFiles.docx(40_000_000))).contains("packed so tightly", "as a PDF");
        assertThat(problem("report.docx", SampleFiles.docx(2_000, "word/vbaProject.bin")))
                .contains("macro");
        byte[] whole = SampleFiles.docx(2_000);
        assertThat(problem("report.docx", Arrays.copyOf(whole, 40))).contains("damaged");
        assertThat(problem("sums.xlsx", whole)).contains("not what its name says");
    }

    @Test
    void whatIsEmptyOrTooLargeIsRefusedWithASentence() {
        assertThat(documents.problem(new Attachment("files", "nothing.pdf", new byte[0])))
                .contains("The file is empty. Choose another file.");
        byte[] large = new byte[Documents.LIMIT + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(documents.problem(new Attachment("files", "large.pdf", large)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("25 MB or smaller"));
    }

    @Test
    void aNameThatTriesToLeaveItsFolderLosesTheWay() {
        assertThat(documents.find(stored("..\\..\\etc/passwd.pdf")))
                .hasValueSatisfying(file -> assertThat(file.fileName()).isEqualTo("passwd.pdf"));
        assertThat(FileNames.kept("report\u202efdp.exe")).isEqualTo("reportfdp.exe");
        assertThat(FileNames.kept("Žofie Łukasz.pdf")).isEqualTo("Žofie Łukasz.pdf");
        assertThat(FileNames.kept("x".repeat(400) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileNames.kept("../..")).isEqualTo("file");
    }

    @Test
    void aFileOfItsOwnIsOnTheFileOfEveryChildChosenAndItsDetailsAreCorrectedWithBothKept() {
        Long episode = story.episode().id();
        DocumentDetails said = new DocumentDetails(
                "report", "School report", LocalDate.of(2026, 3, 31), "Hill School", Set.of("father"), "Threats");
        Long id = documents.add(List.of(episode), said, new Attachment("files", "a.pdf", PDF), "daisy.fieldmouse");
        assertThat(documents.of(episode)).singleElement().satisfies(document -> {
            assertThat(document.details()).isEqualTo(said);
            assertThat(document.episodeIds()).containsExactly(episode);
        });

        DocumentDetails better =
                new DocumentDetails("school", "School report", LocalDate.of(2026, 3, 30), null, Set.of(), null);
        documents.correct(id, 0, better, "The wrong day", "martha.milestone");

        assertThat(documents.filed(id).orElseThrow().details()).isEqualTo(better);
        assertThat(documents.earlier(id)).singleElement().satisfies(earlier -> {
            assertThat(earlier.details()).isEqualTo(said);
            assertThat(earlier.reason()).isEqualTo("The wrong day");
            assertThat(earlier.changedBy()).isEqualTo("martha.milestone");
        });
        assertThatThrownBy(() -> documents.correct(id, 0, said, "Again", "daisy.fieldmouse"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whatIsWithdrawnIsKeptForDataProtectionAlone() throws Exception {
        Long id = stored("Report of another child.pdf");
        documents.withdraw(id, "It is another child's", "daisy.fieldmouse");
        assertThat(read(id, "daisy.fieldmouse", Role.DUTY_WORKER).getStatus()).isEqualTo(403);
        assertThat(documents.find(id))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(PDF));
    }

    @Test
    void thePreviewIsShownInOurOwnPageOnlyAndMayRunNothing() throws Exception {
        MockHttpServletResponse response = web.perform(get("/document/" + stored("Report.pdf") + "/view")
                        .with(user("daisy.fieldmouse").roles(Role.DUTY_WORKER.code())))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(response.getHeaders("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'self'")
                        .doesNotContain("script-src"));
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void itIsHandedOutAsADownloadAndTheReadingIsWrittenDown() throws Exception {
        Long id = stored("Report of the school.pdf");

        MockHttpServletResponse response = read(id, "daisy.fieldmouse", Role.DUTY_WORKER);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(jdbc.sql("select count(*) from trail where action = 'document-read' and subject_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotReadTheCaseMayNotReadItsFiles() throws Exception {
        assertThat(read(stored("Report.pdf"), "stella.spyglass", Role.SCRUTINY).getStatus())
                .isEqualTo(403);
        assertThat(read(-1L, "daisy.fieldmouse", Role.DUTY_WORKER).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse read(Long id, String username, Role role) throws Exception {
        return web.perform(get("/document/" + id).with(user(username).roles(role.code())))
                .andReturn()
                .getResponse();
    }

    private String problem(String name, byte[] content) {
        return documents.problem(new Attachment("files", name, content)).orElse(null);
    }

    private Long stored(String name) {
        Long recordId = jdbc.sql("select max(record_id) from case_record_child where episode_id = ?")
                .param(story.episode().id())
                .query(Long.class)
                .single();
        documents.store(recordId, new Attachment("files", name, PDF), "daisy.fieldmouse");
        return jdbc.sql("select max(id) from document where record_id = ?")
                .param(recordId)
                .query(Long.class)
                .single();
    }
}
