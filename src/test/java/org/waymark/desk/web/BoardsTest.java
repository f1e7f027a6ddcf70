package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The duty board and the manager's desk. */
@WaymarkTest
class BoardsTest {

    private static final String MANAGER = "martha.milestone";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    private Pages pages;
    private CaseStory story;

    @BeforeEach
    void aChildIsReferred() {
        pages = new Pages(web, workers);
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40", "referralSource", "2A");
    }

    @Test
    @Requirement("D04")
    void theDutyBoardShowsEveryChildTheActionWhoAndByWhen() throws Exception {
        String row = row(pages.opens(MANAGER, "/duty?q=" + story.familyName()), "Ada " + story.familyName());
        assertThat(row)
                .contains("Thu 2 April 2026 at 4:40pm", "School", "Not decided")
                .contains("Decide the referral , any team manager Due Tue 7 April 2026");

        story.as("manager").completes("decide-referral", "decision", "no-further-action");
        assertThat(row(pages.opens(MANAGER, "/duty?q=" + story.familyName()), "Ada " + story.familyName()))
                .contains("No further action")
                .doesNotContain("Not decided");
    }

    /** The decision is due on the first working day after Easter; its rule warns four hours before the office closes. */
    @Test
    void theBoardsAreAmberFromTheWarningOfTheRule() throws Exception {
        String orange = "govuk-tag--orange\">Due today<";
        story.on("2026-04-07 12:59");
        assertThat(card()).contains("govuk-tag--grey\">Due today<").doesNotContain(orange);
        story.on("2026-04-07 13:00");
        assertThat(card()).contains(orange);
    }

    /** The part of the duty board about this child. */
    private String card() throws Exception {
        String html = pages.opens(MANAGER, "/duty").html();
        int child = html.indexOf("Ada " + story.familyName());
        return html.substring(child, html.indexOf("</tr>", child));
    }

    @Test
    void theDutyBoardFetchesItselfAnewUntilItIsStopped() throws Exception {
        assertThat(pages.opens(MANAGER, "/duty").html()).contains("hx-trigger=\"every 30s\"", "Stop refreshing");
        assertThat(pages.opens(MANAGER, "/duty?refresh=off").html()).doesNotContain("hx-trigger");
    }

    @Test
    @Requirement("C25")
    void theDeskShowsWhatIsLateAndWhoHasNoWorker() throws Exception {
        story.on("2026-04-08 09:00");
        String late = row(pages.opens("hazel.catkin", desk()), "Ada " + story.familyName());
        assertThat(late).contains("1 working day late", "Answer");

        story.as("manager")
                .answers("referral-decision", "reason", "The worker was ill.", "commitmentDate", "2026-04-09")
                .completes("decide-referral", "decision", "assessment");
        String without = row(pages.opens(MANAGER, desk()), "Ada " + story.familyName());
        assertThat(without).contains("Harbour team", "Name the social worker");
        assertThat(pages.opens("theo.thornbush", desk()).text()).doesNotContain("Ada " + story.familyName());
    }

    private String desk() {
        return "/desk?q=" + story.familyName();
    }

    /** The words of the last table row that names the child. */
    private static String row(Pages.Page page, String child) {
        assertThat(page.status()).isEqualTo(200);
        String found = "";
        for (String row : page.html().split("<tr")) {
            String words = new Pages.Page(200, "<tr" + row.split("</tr>")[0], null).text();
            if (words.contains(child)) found = words;
        }
        assertThat(found).as("a row for " + child).isNotEmpty();
        return found;
    }
}
