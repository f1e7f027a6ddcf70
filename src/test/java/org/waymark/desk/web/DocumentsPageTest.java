package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.casefile.Documents;
import org.waymark.casefile.FiledDocument;
import org.waymark.casefile.SampleFiles;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The documents of a case as people file, find, correct and withdraw them. */
@WaymarkTest
class DocumentsPageTest {

    private static final String DUTY = "daisy.fieldmouse";
    private static final byte[] PDF = SampleFiles.pdf("The report of the school");

    @Autowired
    private Stories stories;

    @Autowired
    private Documents documents;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    private Pages pages;
    private CaseStory story;
    private String address;

    @BeforeEach
    void aChildAndHerBrotherAreReferred() {
        pages = new Pages(web, workers);
        story = stories.begin().on("2026-04-02 16:45").as("duty worker");
        story.recordsContact(
                "receivedAt",
                "2026-04-02 16:40",
                "siblings",
                List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())));
        address = "/case/" + id() + "/documents";
    }

    @Test
    void oneReportIsFiledForBothChildrenAndFoundByItsKind() throws Exception {
        Long brother = story.of("Ben").episode().id();
        assertThat(pages.opens(DUTY, address + "/new").text()).contains("On whose files?", "Ben");

        Sent sent = sends(
                DUTY,
                List.of(file("Ofsted Žofie.pdf", PDF)),
                "children",
                id(),
                "children",
                brother,
                "kind",
                "school",
                "date-day",
                "31",
                "date-month",
                "3",
                "date-year",
                "2026",
                "title",
                "Report of the school",
                "fromWhom",
                "Hill School",
                "notFor",
                "father",
                "notForReason",
                "He has threatened the head teacher");

        assertThat(sent.status()).isEqualTo(302);
        for (Long episode : List.of(id(), brother)) {
            assertThat(pages.opens(DUTY, "/case/" + episode + "/documents").text())
                    .contains("Report of the school", "Ofsted Žofie.pdf", "31 March 2026", "Hill School")
                    .contains("Not for: Father", "School or nursery paper");
        }
        Long document = only().id();
        assertThat(pages.opens(DUTY, address + "/" + document).text())
                .contains("Must not be shared with: Father.", "He has threatened", "several children");
        assertThat(pages.opens(DUTY, "/case/" + id()).text()).contains("Ofsted Žofie.pdf");
        assertThat(pages.opens(DUTY, address + "?kind=police").text()).contains("No document of this kind");
        assertThat(trail("document-filed", document)).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStaysWithAWordAboutTheFile() throws Exception {
        Sent refused = sends(
                DUTY,
                List.of(file("holiday.jpg", SampleFiles.PROGRAM), file("locked.pdf", SampleFiles.lockedPdf("x", "y"))),
                "children",
                id(),
                "kind",
                "report",
                "date-day",
                "31",
                "date-month",
                "2",
                "date-year",
                "2026",
                "title",
                "A title that took a while",
                "notFor",
                "mother");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("holiday.jpg: This is a program", "locked.pdf: This PDF is locked with a password")
                .contains("The date must be a real date", "Say why it must not be shared with them")
                .contains("Choose the files again.")
                .contains("value=\"A title that took a while\"", "value=\"31\"")
                .containsPattern("value=\"mother\"\\s+checked");
        assertThat(documents.of(id())).isEmpty();
        assertThat(sends(DUTY, List.of(), "children", id(), "kind", "report").html())
                .contains("Choose a file");
        assertThat(sends(DUTY, List.of(file("a.pdf", PDF)), "kind", "nonsense").html())
                .contains("Choose at least one child", "Choose what kind of document it is");
        assertThat(sends(
                                DUTY,
                                List.of(file("a.pdf", PDF)),
                                "children",
                                id(),
                                "kind",
                                "report",
                                "date-day",
                                "3",
                                "date-month",
                                "4",
                                "date-year",
                                "2026")
                        .html())
                .contains("The date must be today or in the past");
    }

    @Test
    void textIsShownAndNothingInItRuns() throws Exception {
        Long document = filed("words.txt", "Ada said: <b>no</b> & ran\r\n".getBytes("windows-1252"));
        assertThat(pages.opens(DUTY, address + "/" + document).html())
                .contains("Ada said: &lt;b&gt;no&lt;/b&gt; &amp; ran")
                .doesNotContain("<b>no</b>");
        Long picture = filed("body map.png", SampleFiles.png());
        assertThat(pages.opens(DUTY, address + "/" + picture).html()).contains("/document/" + picture + "/view");
    }

    @Test
    void aCorrectionKeepsBothAndTheSecondWriterSeesTheFirst() throws Exception {
        Long document = filed("report.pdf", PDF);
        String correct = address + "/" + document + "/correct";
        assertThat(pages.opens("robin.hedgerow", correct).html()).contains("value=\"Report of the school\"");
        assertThat(pages.sends("robin.hedgerow", correct, "version", "0", "kind", "letter")
                        .html())
                .contains("Say what was wrong");
        assertThat(pages.sends(
                                "robin.hedgerow",
                                correct,
                                "version",
                                "0",
                                "kind",
                                "letter",
                                "reason",
                                "It is a letter",
                                "notFor",
                                "father",
                                "notForReason",
                                "Threats")
                        .status())
                .isEqualTo(302);
        Pages.Page second = pages.sends(
                DUTY,
                correct,
                "version",
                "0",
                "kind",
                "minutes",
                "reason",
                "Minutes of the school",
                "notFor",
                "father",
                "notForReason",
                "Threats");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("Somebody else has corrected this", "Last changed", "now Letter");
        assertThat(second.html()).contains("name=\"version\" value=\"1\"", "Minutes of the school");
        Pages.Page looser = pages.sends(
                "robin.hedgerow", correct, "version", "1", "kind", "letter", "reason", "He may have it now");
        assertThat(looser.status()).isEqualTo(422);
        assertThat(looser.text()).contains("a manager of the case, decides that it may now be shared");
        assertThat(pages.opens(DUTY, address + "/" + document).text())
                .contains("What was said before", "Changed ", "It is a letter", "Kind: School or nursery paper");
    }

    @Test
    void aMistakeIsWithdrawnByTheAuthorOrAManagerAndStaysInTheListStruckOut() throws Exception {
        Long document = filed("report.pdf", PDF);
        String withdraw = address + "/" + document + "/withdraw";
        assertThat(pages.sends("robin.hedgerow", withdraw, "reason", "Not hers").status())
                .isEqualTo(403);
        assertThat(pages.sends("martha.milestone", withdraw).text()).contains("Say why it is withdrawn");
        assertThat(pages.sends("martha.milestone", withdraw, "reason", "It is another Ada's")
                        .status())
                .isEqualTo(302);
        assertThat(pages.opens(DUTY, address).text()).contains("Withdrawn on", "It is another Ada's");
        assertThat(pages.opens(DUTY, "/case/" + id()).text()).doesNotContain("report.pdf");
        assertThat(pages.opens(DUTY, address + "/" + document).html())
                .contains("only the data protection officer")
                .doesNotContain("/view");
        assertThat(pages.opens(DUTY, "/document/" + document).status()).isEqualTo(403);
        assertThat(trail("document-withdrawn", document)).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoMayReadTheCaseSeeItsDocumentsAndAForeignCaseShowsThemNot() throws Exception {
        Long document = filed("report.pdf", PDF);
        assertThat(pages.opens("kit.cogwheel", address).status()).isEqualTo(403);
        assertThat(pages.opens(
                                DUTY,
                                "/case/"
                                        + stories.begin()
                                                .as("duty worker")
                                                .recordsContact()
                                                .episode()
                                                .id() + "/documents/" + document)
                        .status())
                .isEqualTo(404);
        jdbc.sql("update child set restricted = true where last_name = ?")
                .param(story.familyName())
                .update();
        for (String page : List.of(
                address,
                address + "/new",
                address + "/" + document,
                "/document/" + document,
                "/document/" + document + "/view",
                "/case/" + id() + "/documents/" + document + "/correct")) {
            assertThat(pages.opens("theo.thornbush", page).status()).as(page).isEqualTo(403);
        }
        assertThat(sends("theo.thornbush", List.of(file("a.pdf", PDF)), "children", id(), "kind", "report")
                        .status())
                .isEqualTo(403);
    }

    private Long filed(String name, byte[] content) throws Exception {
        Sent sent = sends(
                DUTY,
                List.of(file(name, content)),
                "children",
                id(),
                "kind",
                "school",
                "title",
                "Report of the school");
        assertThat(sent.status()).isEqualTo(302);
        return documents.of(id()).stream()
                .map(FiledDocument::id)
                .max(Long::compare)
                .orElseThrow();
    }

    private FiledDocument only() {
        List<FiledDocument> all = documents.of(id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long trail(String action, Long document) {
        return jdbc.sql("select count(*) from trail where action = ? and subject_id = ?")
                .param(action)
                .param(document.toString())
                .query(Long.class)
                .single();
    }

    private record Sent(int status, String html) {}

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    @Test
    void aFileThatCameWithNewInformationStandsOnTheCase() throws Exception {
        Sent sent = sends(
                "/case/" + id() + "/record/new-information",
                DUTY,
                List.of(new MockMultipartFile("informationDocuments", "From the school.pdf", null, PDF)),
                "_form",
                "child-protection.new-information",
                "informationReceivedAt-day",
                "2",
                "informationReceivedAt-month",
                "4",
                "informationReceivedAt-year",
                "2026",
                "informationReceivedAt-time",
                "16:42",
                "informationFrom",
                "The school",
                "informationSource",
                "2A",
                "information",
                "Ada came without a coat.",
                "significantHarmSuspected",
                "no",
                "informationNotToShare",
                "no");

        assertThat(sent.status()).as(sent.html()).isEqualTo(302);
        assertThat(pages.opens(DUTY, address).text()).contains("From the school.pdf");
    }

    private Sent sends(String username, List<MockMultipartFile> files, Object... parameters) throws Exception {
        return sends(address + "/new", username, files, parameters);
    }

    private Sent sends(String path, String username, List<MockMultipartFile> files, Object... parameters)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        files.forEach(request::file);
        for (int i = 0; i < parameters.length; i += 2)
            request.param(parameters[i].toString(), parameters[i + 1].toString());
        String[] roles = workers.findById(username).orElseThrow().roleCodes().toArray(String[]::new);
        AbstractMockHttpServletRequestBuilder<?> signedIn =
                request.with(csrf()).with(user(username).roles(roles));
        MockHttpServletResponse response = web.perform(signedIn).andReturn().getResponse();
        return new Sent(response.getStatus(), response.getContentAsString());
    }

    private Long id() {
        return story.of("Ada").episode().id();
    }
}
