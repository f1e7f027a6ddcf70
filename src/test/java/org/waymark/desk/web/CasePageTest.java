package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The page of a child's case: where it is, what is due, what happened; and the records behind it. */
@WaymarkTest
class CasePageTest {

    private static final String MANAGER = "martha.milestone";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    private Pages pages;
    private CaseStory story;

    @BeforeEach
    void aChildIsReferred() {
        pages = new Pages(web, workers);
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40", "concern", "Ada came to school without breakfast.");
    }

    @Test
    @Requirement({"A07", "B02"})
    void saysWhereTheCaseIsWhatIsDueAndWhatHappened() throws Exception {
        Pages.Page page = pages.opens(MANAGER, "/case/" + id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Ada " + story.familyName(), "aged 6, born 14 May 2019", "Contact, not decided")
                .contains("Ada came to school without breakfast.")
                .contains("Going on now", "Decide the referral since 2 April 2026")
                .contains("Due Tue 7 April 2026", "1 working day after: Contact received, Thu 2 April 2026")
                .contains("Done Thu 2 April 2026 at 4:40pm", "recorded Thu 2 April 2026 at 4:45pm by Daisy Fieldmouse");
        assertThat(page.html()).contains("data-bpmn-mark=\"referral");
    }

    @Test
    void showsTheDrawingUnderWhichTheCaseRuns() throws Exception {
        Pages.Page drawing = pages.opens(MANAGER, "/case/" + id() + "/diagram.bpmn");
        assertThat(drawing.html()).contains("<bpmn:process id=\"child-protection\"");
    }

    @Test
    void saysAtTheTopWhatIsLate() throws Exception {
        story.on("2026-04-09 09:00");
        Pages.Page page = pages.opens(MANAGER, "/case/" + id());
        String banner = page.html().substring(page.html().indexOf("aria-label=\"Late\""));
        assertThat(banner.substring(0, banner.indexOf("</ul>"))).containsPattern("href=\"/deadline/\\d+/why\"");
        assertThat(page.text()).contains("Late in this case", "2 working days late", "Answer the breach", "Missed: ");
    }

    @Test
    void logsEveryReading() throws Exception {
        pages.opens("quentin.quill", "/case/" + id());
        assertThat(jdbc.sql("select count(*) from trail where username = 'quentin.quill' and action = 'case-read'"
                                + " and episode_id = ?")
                        .param(id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUnknownCaseIsAPageAndSoIsARefusal() throws Exception {
        assertThat(pages.opens(MANAGER, "/case/999999").status()).isEqualTo(404);
        assertThat(pages.opens(MANAGER, "/case/somebody").status()).isEqualTo(404);
        assertThat(pages.opens(MANAGER, "/record/999999").status()).isEqualTo(404);
        Pages.Page refused = pages.opens("kit.cogwheel", "/case/" + id());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Your role does not read children's records.");
        jdbc.sql("update child set restricted = true where last_name = ?")
                .param(story.familyName())
                .update();
        Pages.Page restricted = pages.opens("theo.thornbush", "/case/" + id());
        assertThat(restricted.status()).isEqualTo(403);
        assertThat(restricted.text()).contains("restricted to Harbour team").doesNotContain("breakfast");
        assertThat(pages.opens("theo.thornbush", "/record/" + record()).status())
                .isEqualTo(403);
    }

    @Test
    void aRecordIsReadAsItWasAskedAndACorrectionKeepsBoth() throws Exception {
        Long first = record();
        assertThat(pages.opens("daisy.fieldmouse", "/record/" + first).text())
                .contains("What has happened, and what is the worry about the child?")
                .contains("Ada came to school without breakfast.", "Thu 2 April 2026 at 16:40", "Correct this record");
        assertThat(pages.opens("robin.hedgerow", "/record/" + first).text()).doesNotContain("Correct this record");
        assertThat(pages.opens("robin.hedgerow", "/record/" + first + "/correct")
                        .status())
                .isEqualTo(403);

        story.as("duty worker")
                .corrects("contact-received", "The school rang again.", "concern", "Ada came without a coat.");

        assertThat(pages.opens("daisy.fieldmouse", "/record/" + first).text())
                .contains("This record was corrected on", "without breakfast")
                .doesNotContain("Correct this record");
        assertThat(pages.opens("daisy.fieldmouse", "/record/" + record()).text())
                .contains("This corrects", "Why: The school rang again.", "without a coat");
        assertThat(pages.opens(MANAGER, "/case/" + id()).text())
                .contains("Ada came without a coat.", "Corrected later; both versions are kept");
    }

    @Test
    void newInformationIsRecordedFromThePage() throws Exception {
        String address = "/case/" + id() + "/record/new-information";
        assertThat(pages.opens("daisy.fieldmouse", "/case/" + id()).text()).contains("New information");
        assertThat(pages.opens("daisy.fieldmouse", address).status()).isEqualTo(200);
        assertThat(pages.sends("daisy.fieldmouse", address, "_form", "child-protection.new-information")
                        .status())
                .isEqualTo(422);
        assertThat(pages.opens("daisy.fieldmouse", "/case/" + id() + "/record/nonsense")
                        .status())
                .isEqualTo(403);
    }

    private Long id() {
        return story.episode().id();
    }

    /** The newest record of the case. */
    private Long record() {
        return jdbc.sql("select max(record_id) from case_record_child where episode_id = ?")
                .param(id())
                .query(Long.class)
                .single();
    }

    /** Late writing is not late doing, and the page says which it was (practice 7). Due Tuesday 7 April. */
    @Test
    void whatWasDoneLateAndWhatWasOnlyRecordedLateAreSaidApart() throws Exception {
        String page = "/case/" + story.episode().id();
        story.on("2026-04-08 09:00")
                .as("manager")
                .completes("decide-referral", "decision", "no-further-action", "decidedAt", "2026-04-07 15:00");
        assertThat(pages.opens(MANAGER, page).text())
                .contains("Done in time, recorded late was due Tue 7 April 2026")
                .doesNotContain("Done late was due Tue 7 April 2026");

        story.corrects("decide-referral", "The day was wrong.", "decidedAt", "2026-04-08 08:30");
        assertThat(pages.opens(MANAGER, page).text())
                .contains("Done late was due Tue 7 April 2026")
                .doesNotContain("recorded late was due");
    }
}
