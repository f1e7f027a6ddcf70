package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Chapters;
import org.waymark.journey.Stories;

/** Who may read which part of the lateness ledger, and what it says of one case. */
@WaymarkTest
class LatenessTest {

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    private Pages pages;

    @BeforeEach
    void pages() {
        pages = new Pages(web, workers);
    }

    @Test
    void managersGoFromAFigureToTheChildrenOfTheirOwnTeamsOnly() throws Exception {
        CaseStory story = Chapters.contact(stories)
                .on("2026-04-09 09:00")
                .as("manager")
                .completes("decide-referral", "decision", "no-further-action", "decidedAt", "2026-04-08 15:00");
        String child = "Ada " + story.familyName();
        String recordedLate =
                "/lateness/children?outcome=recorded-late&milestone=referral-decision&from=2026-04&to=2026-04";
        assertThat(allPages("martha.milestone", recordedLate))
                .contains(child, "Recorded late", "Wed 8 April 2026 at 3pm");
        assertThat(allPages("theo.thornbush", recordedLate)).doesNotContain(child);
        assertThat(allPages("henry.headland", recordedLate)).contains(child);
        assertThat(allPages("martha.milestone", recordedLate.replace("recorded-late", "done-late")))
                .doesNotContain(child);
        assertThat(allPages("martha.milestone", recordedLate.replace("recorded-late", "look-at")))
                .contains(child, "nothing of the day supports the date");
        assertThat(pages.opens("martha.milestone", "/lateness?milestone=referral-decision")
                        .html())
                .contains("/lateness/children?outcome=recorded-late&amp;milestone=referral-decision");
    }

    @Test
    void scrutinyAndAnalystsSeeFiguresAndNoChild() throws Exception {
        CaseStory story = Chapters.contact(stories).on("2026-04-09 09:00");
        for (String reader : new String[] {"stella.spyglass", "fay.abacus"}) {
            Pages.Page page = pages.opens(reader, "/lateness");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("By team", "Harbour team", "never counted by worker");
            assertThat(page.html()).doesNotContain("/lateness/children", story.familyName());
            Pages.Page refused = pages.opens(reader, "/lateness/children?outcome=open");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("sees figures, not the children");
            assertThat(pages.opens(reader, "/lateness/figures.csv").html()).doesNotContain(story.familyName());
        }
        assertThat(pages.opens("priya.nightingale", "/lateness").status()).isEqualTo(403);
        assertThat(pages.opens("kit.cogwheel", "/lateness/figures.csv").status())
                .isEqualTo(403);
    }

    @Test
    void whatNothingMatchesSaysSo() throws Exception {
        assertThat(pages.opens("henry.headland", "/lateness?from=2020-01&to=2020-02")
                        .text())
                .contains("Due from January 2020 to February 2020", "No deadline of this kind has come due");
        assertThat(pages.opens("henry.headland", "/lateness?from=nonsense&kind=x%26y&milestone=%22%3E")
                        .status())
                .isEqualTo(200);
        assertThat(pages.opens("henry.headland", "/lateness/children?outcome=nonsense")
                        .text())
                .contains("Nothing of this name", "0 deadlines");
    }

    private String allPages(String username, String address) throws Exception {
        StringBuilder all = new StringBuilder();
        for (int number = 1; number < 40; number++) {
            Pages.Page page = pages.opens(username, address + "&page=" + number);
            assertThat(page.status()).isEqualTo(200);
            all.append(page.text());
            if (!page.html().contains("rel=\"next\"")) break;
        }
        return all.toString();
    }
}
