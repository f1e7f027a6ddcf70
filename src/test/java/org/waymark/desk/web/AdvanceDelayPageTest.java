package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Chapters;
import org.waymark.journey.Stories;

/** A delay agreed from the line of its deadline on the page of the case. */
@WaymarkTest
class AdvanceDelayPageTest {

    private static final String MANAGER = "martha.milestone";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Test
    void aManagerAgreesFromTheCaseAndThePageSaysWhoMustStillAgree() throws Exception {
        CaseStory story = Chapters.enquiryBegun(stories).on("2026-04-20 10:00");
        Pages pages = new Pages(web, workers);
        String address = "/case/" + story.episode().id();
        String agree = address + "/deadline/" + story.deadline("icpc-held").id() + "/agree";
        assertThat(pages.opens(MANAGER, address).html()).contains("href=\"" + agree + "\"");
        assertThat(pages.opens("priya.nightingale", address).html()).doesNotContain(agree);
        assertThat(pages.opens("priya.nightingale", agree).status()).isEqualTo(403);
        assertThat(pages.opens(MANAGER, agree).text())
                .contains("due Tuesday 28 April 2026. The chair of the conference must agree as well.");

        assertThat(pages.sends(MANAGER, agree, "delayReason", "No interpreter.").status())
                .isEqualTo(422);
        String[] answers = {
            "delayReasonCode", "agreed-timing",
            "delayReason", "No interpreter.",
            "delayUntil-day", "6",
            "delayUntil-month", "5",
            "delayUntil-year", "2026",
            "delaySafetyPlan", "They stay with their aunt."
        };
        assertThat(pages.sends(MANAGER, agree, answers).redirect()).isEqualTo(address);
        assertThat(pages.opens(MANAGER, address).text())
                .contains("Delay until Wed 6 May 2026 proposed by Martha Milestone;"
                        + " the chair of the conference must agree as well");
        assertThat(pages.opens("cora.roundtable", agree).text()).contains("No interpreter.", "as chair");
        assertThat(pages.sends("cora.roundtable", agree, answers).redirect()).isEqualTo(address);
        assertThat(pages.opens(MANAGER, address).text()).contains("Agreed in advance: by Wed 6 May 2026");
    }
}
