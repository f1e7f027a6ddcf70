package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};

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
        assertThat(documents.problem(new Attachment("files", "holiday.jpg", PROGRAM)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("whatever its name says"));
        assertThat(documents.problem(new Attachment("files", "report.pdf", PDF)))
                .isEmpty();
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
