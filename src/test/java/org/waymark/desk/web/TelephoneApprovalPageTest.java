package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** A worker writes down what the manager approved on the telephone, and nothing else can be said on the page. */
@WaymarkTest
class TelephoneApprovalPageTest {

    private static final String WORKER = "priya.nightingale";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    private Pages pages;
    private String address;
    private String page;

    @BeforeEach
    void anAssessmentWaitsForApprovalOnAFridayEvening() {
        pages = new Pages(web, workers);
        CaseStory story = allocated(decided(contact(stories), "assessment"))
                .on("2026-05-15 18:00")
                .as("social worker")
                .completes("write-assessment");
        address = "/case/" + story.episode().id();
        page = address + "/telephone-approval/"
                + story.task("approve-assessment").taskId();
    }

    @Test
    void theWorkerFindsItOnTheCasePageAndTheWorkGoesOn() throws Exception {
        assertThat(pages.opens(WORKER, address).html()).contains("href=\"" + page + "\"");
        Pages.Page opened = pages.opens(WORKER, page);
        assertThat(opened.text())
                .contains("Write down an approval by telephone", "This approval is for the", "Who approved it?")
                .doesNotContain("Was this approved by telephone?", "Send it back", "Answer this if “Was this approved");
        assertThat(opened.html()).doesNotContain("name=\"assessmentDecision\"");

        Pages.Page refused = pages.sends(WORKER, page, "telephoneWords", "Go ahead, I agree.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Go ahead, I agree.").doesNotContain("name=\"assessmentDecision\"");
        assertThat(refused.text()).contains("There is a problem");

        assertThat(pages.sends(WORKER, page, answers("martha.milestone")).redirect())
                .isEqualTo(address);
        assertThat(pages.opens(WORKER, address).text())
                .contains("Approved by telephone by Martha Milestone")
                .contains("Not confirmed yet.");
    }

    @Test
    void whoMayNotReadTheCaseOrNamesNobodyWhoMayApproveIsRefusedWithASentence() throws Exception {
        assertThat(pages.sends(WORKER, page, answers("tom.thistledown")).text())
                .contains("Whoever you name may not approve this.");
        assertThat(pages.opens("kit.cogwheel", page).status()).isEqualTo(403);
        assertThat(pages.opens(WORKER, address + "/telephone-approval/none").status())
                .isEqualTo(404);
        String other = "/case/" + contact(stories).episode().id() + page.substring(address.length());
        assertThat(pages.opens(WORKER, other).text()).contains("belongs to another case");
    }

    private static String[] answers(String approver) {
        List<String> answers = new ArrayList<>(List.of(
                "telephoneApprover", approver,
                "telephoneApprovedAt-day", "15",
                "telephoneApprovedAt-month", "5",
                "telephoneApprovedAt-year", "2026",
                "telephoneApprovedAt-time", "17:30",
                "telephoneWords", "Go ahead, I agree."));
        for (String date : List.of("assessmentAuthorisedAt"))
            answers.addAll(List.of(
                    date + "-day", "15", date + "-month", "5", date + "-year", "2026", date + "-time", "17:30"));
        answers.addAll(List.of(
                "childSeenConfirmed", "seen",
                "childSeenConfirmedOn-day", "14",
                "childSeenConfirmedOn-month", "5",
                "childSeenConfirmedOn-year", "2026",
                "carerSeenConfirmed", "seen",
                "carerSeenConfirmedOn-day", "14",
                "carerSeenConfirmedOn-month", "5",
                "carerSeenConfirmedOn-year", "2026",
                "viewsWeighed", "true",
                "approvalReason", "The assessment answers what was asked."));
        return answers.toArray(String[]::new);
    }
}
