package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.Bundle;
import org.waymark.casefile.Bundles;
import org.waymark.casefile.DocumentDetails;
import org.waymark.casefile.Documents;
import org.waymark.casefile.SampleFiles;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** A part of a file as one PDF: what stands where, and what must not stand in it at all. */
@WaymarkTest
class BundleTest {

    private static final String DUTY = "daisy.fieldmouse";

    @Autowired
    private Stories stories;

    @Autowired
    private Documents documents;

    @Autowired
    private Bundles bundles;

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
    void aChildIsReferredByANeighbourAndHerAddressIsWithheld() {
        pages = new Pages(web, workers);
        story = stories.begin().on("2026-04-02 16:45").as("duty worker");
        story.recordsContact(
                "receivedAt", "2026-04-02 16:40",
                "childFirstName", "Žofie",
                "childAddress", "14 Larkspur Rise, Hill, HX1 2AB",
                "childAddressWithheld", "true",
                "addressWithheldFrom", "Her father, who has found them before",
                "referrerName", "Nell Neighbour",
                "referrerContact", "07700 900123",
                "concern", "Nell  Neighbour heard crying at 14 Larkspur Rise every night.");
        address = "/case/" + id() + "/bundles";
    }

    @Test
    void aBundleForTheCourtHasContentsWithTheRightPagesFilesLaidInAndIsKept() throws Exception {
        Long report = filed("Report of the school", "a.pdf", SampleFiles.pdf("First page", "Second page"), Set.of());
        filed("Body map", "b.png", SampleFiles.png(), Set.of());
        filed("Words of the child", "c.txt", "I want to stay with Łukasz.".getBytes("UTF-8"), Set.of());
        filed("Film", "d.mp4", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0}, Set.of());

        Long id = made(
                "recipient",
                "court",
                "recipientName",
                "Family Court",
                "purpose",
                "First hearing",
                "kinds",
                "record,document,deadlines");

        Bundle kept = bundles.find(id).orElseThrow();
        assertThat(kept.contents())
                .extracting(Bundle.Content::kind)
                .containsExactly("record", "document", "document", "document", "document", "deadlines");
        assertThat(bundles.holding("document", report)).extracting(Bundle::id).contains(id);
        try (PDDocument pdf = Loader.loadPDF(pdf(id))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(kept.pages());
            String contents = text(pdf, 2);
            for (Bundle.Content one : kept.contents()) {
                if (one.page() == null) assertThat(contents).contains("Film (not printable, attached separately)");
                else {
                    assertThat(text(pdf, one.page())).contains(one.title());
                    assertThat(contents).containsPattern(one.title() + "\\s+" + one.page());
                }
            }
            int begin = page(kept, "Report of the school");
            assertThat(text(pdf, begin + 1)).contains("First page");
            assertThat(text(pdf, begin + 2)).contains("Second page");
            assertThat(text(pdf, 1)).contains("Žofie", "Court: Family Court", "First hearing", "Daisy Fieldmouse");
            for (int page = 1; page <= kept.pages(); page++)
                assertThat(text(pdf, page)).contains("case " + id(), "Page " + page + " of " + kept.pages());
            assertThat(bookmarks(pdf)).contains("Records", "Report of the school", "What was due when");
            assertThat(text(pdf, page(kept, "Words of the child"))).contains("I want to stay with Łukasz.");
            assertThat(whole(pdf))
                    .doesNotContain("Nell Neighbour", "07700 900123")
                    .contains("[removed] heard crying at 14 Larkspur Rise");
        }
        assertThat(pages.opens(DUTY, address).text()).contains("Court: Family Court", "First hearing");
        assertThat(jdbc.sql("select count(*) from trail where action = 'bundle-made' and subject_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheFatherMustNotKnowStandsNowhereInHisBundle() throws Exception {
        filed("Police information", "p.pdf", SampleFiles.pdf("He is known for violence"), Set.of("father"));
        filed(
                "Letter of the school",
                "l.pdf",
                SampleFiles.pdf("They live at 14 Larkspur Rise now, says the school"),
                Set.of());
        filed("Scan", "s.png", SampleFiles.png(), Set.of());
        filed("Report", "r.pdf", SampleFiles.pdf("She likes drawing and swimming very much"), Set.of());
        String[] order = {
            "recipient", "father", "recipientName", "Mr Example", "purpose", "His request", "kinds", "record,document"
        };

        Pages.Page looked = pages.sends(DUTY, address + "/look", split(order));
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text())
                .contains("This screen is for staff only")
                .contains("Not to be shared with Father: Because", "Black it out in a copy")
                .contains("It cannot be searched", "Look at it first", "Answers that this recipient must not have");

        Long id = made(order);

        try (PDDocument pdf = Loader.loadPDF(pdf(id))) {
            assertThat(whole(pdf))
                    .contains("She likes drawing", "This is a part of the file")
                    .doesNotContain(
                            "Larkspur",
                            "HX1 2AB",
                            "Nell Neighbour",
                            "07700 900123",
                            "violence",
                            "Police information",
                            "Letter of the school",
                            "Scan",
                            "who has found them before");
        }
        assertThat(new String(pdf(id), "ISO-8859-1")).doesNotContain("Larkspur", "Neighbour");
        assertThat(bundles.find(id).orElseThrow().leftOut())
                .anyMatch(line -> line.startsWith("Police information: Not to be shared with Father"))
                .anyMatch(line -> line.startsWith("Scan: "));
    }

    @Test
    void whatIsWithdrawnLaterIsNotHandedOutAgain() throws Exception {
        Long report = filed("Report", "r.pdf", SampleFiles.pdf("Another child's report"), Set.of());
        Long id = made("recipient", "staff", "purpose", "Supervision", "kinds", "document");
        documents.withdraw(report, "Another child's", DUTY);
        assertThat(get(id).getStatus()).isEqualTo(403);
        assertThat(pages.opens(DUTY, address + "/" + id).text()).contains("Report", "SHA-256");
    }

    @Test
    void daysBeforeOrAfterTheChosenOnesStayOutAndWhatIsWrongIsSaid() throws Exception {
        filed("Old report", "r.pdf", SampleFiles.pdf("Old"), Set.of());
        assertThat(pages.sends(
                                DUTY,
                                address + "/look",
                                "recipient",
                                "staff",
                                "purpose",
                                "p",
                                "kinds",
                                "document",
                                "from-day",
                                "3",
                                "from-month",
                                "4",
                                "from-year",
                                "2026")
                        .text())
                .contains("Nothing of the chosen kinds lies in the chosen days");
        Pages.Page wrong = pages.sends(
                DUTY,
                address + "/look",
                "recipient",
                "mother",
                "purpose",
                "",
                "from-day",
                "31",
                "from-month",
                "2",
                "from-year",
                "2026");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains(
                        "Say who exactly gets it",
                        "Say what it is for",
                        "The first day must be a real date",
                        "Choose what of the file goes into it");
        assertThat(wrong.html()).contains("value=\"31\"");
        assertThat(pages.sends(DUTY, address, "recipient", "staff", "purpose", "p", "kinds", "document")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyThoseWhoMayReadTheCaseGiveAnythingOutOfIt() throws Exception {
        Long id = made("recipient", "staff", "purpose", "Supervision", "kinds", "record");
        assertThat(pages.opens("kit.cogwheel", address).status()).isEqualTo(403);
        jdbc.sql("update child set restricted = true where last_name = ?")
                .param(story.familyName())
                .update();
        for (String page : List.of(address, address + "/new", address + "/" + id, address + "/" + id + "/pdf"))
            assertThat(pages.opens("theo.thornbush", page).status()).as(page).isEqualTo(403);
        for (String page : List.of(address, address + "/look", address + "/new"))
            assertThat(pages.sends("theo.thornbush", page, "recipient", "staff", "purpose", "p", "kinds", "record")
                            .status())
                    .as(page)
                    .isEqualTo(403);
    }

    /** Goes on with everything that may go, as somebody who leaves the ticks as they are. */
    private Long made(String... order) throws Exception {
        List<String> parameters = new ArrayList<>(List.of(split(order)));
        String looked = pages.sends(DUTY, address + "/look", split(order)).html();
        var part = java.util.regex.Pattern.compile("name=\"(part|read)\"[^>]*value=\"([^\"]+)\"")
                .matcher(looked);
        while (part.find()) {
            // records that name the referrer have been read; files that cannot be searched have not
            if (part.group(1).equals("part") || part.group(2).startsWith("record")) {
                parameters.add(part.group(1));
                parameters.add(part.group(2));
            }
        }
        Pages.Page made = pages.sends(DUTY, address, parameters.toArray(String[]::new));
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        return Long.valueOf(made.redirect().replaceAll(".*/", ""));
    }

    private static String[] split(String... order) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < order.length; i += 2)
            for (String value : order[i].equals("kinds") ? order[i + 1].split(",") : new String[] {order[i + 1]})
                all.addAll(List.of(order[i], value));
        return all.toArray(String[]::new);
    }

    private Long filed(String title, String name, byte[] content, Set<String> notFor) {
        return documents.add(
                List.of(id()),
                new DocumentDetails(
                        "report", title, LocalDate.of(2026, 4, 1), null, notFor, notFor.isEmpty() ? null : "Because"),
                new Attachment("files", name, content),
                DUTY);
    }

    private MockHttpServletResponse get(Long id) throws Exception {
        String[] roles = workers.findById(DUTY).orElseThrow().roleCodes().toArray(String[]::new);
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                address + "/" + id + "/pdf")
                        .with(user(DUTY).roles(roles)))
                .andReturn()
                .getResponse();
    }

    private byte[] pdf(Long id) throws Exception {
        MockHttpServletResponse response = get(id);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private static int page(Bundle bundle, String title) {
        return bundle.contents().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .page();
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String whole(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getDocumentOutline(), titles);
        return titles;
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }

    private Long id() {
        return story.episode().id();
    }
}
