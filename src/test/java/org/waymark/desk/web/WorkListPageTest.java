package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/** What stands on the work list, for whom, and what can be done from it. */
@WaymarkTest
class WorkListPageTest {

    private static final String MANAGER = "martha.milestone";
    private static final String DUTY = "daisy.fieldmouse";

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
    void twoSiblingsAreReferred() {
        pages = new Pages(web, workers);
        story = stories.begin();
        story.on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-02 16:40",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())));
    }

    @Test
    void aMeetingOfSiblingsIsOneRow() throws Exception {
        Pages.Page list = unassigned(MANAGER, "&task=decide-referral");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("Ada " + story.familyName(), "Ben " + story.familyName(), "1 task");
    }

    @Test
    @Requirement("A07")
    void aDueDateIsSaidInWordsAndSoIsLateness() throws Exception {
        assertThat(unassigned(MANAGER, "").text()).contains("Due Tue 7 April 2026");
        story.on("2026-04-09 09:00");
        assertThat(unassigned(MANAGER, "&late=true").text())
                .contains("2 working days late", "due Tue 7 April 2026", "Late only");
    }

    /** 45 working days from Thursday 2 April end on Wednesday 10 June; the rule warns 10 working days ahead. */
    @Test
    void aTaskIsAmberFromTheWarningOfItsRuleOnEveryPage() throws Exception {
        story.of("Ada")
                .completes("check-agency-records")
                .as("manager")
                .completes("decide-referral", "decision", "assessment")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        String list = "/work?list=team&task=write-assessment&q=" + story.familyName();
        String page = "/case/" + story.episode().id();

        story.on("2026-05-26 23:59");
        assertThat(pages.opens(MANAGER, list).html()).doesNotContain("app-row--soon", "govuk-tag--orange");
        assertThat(pages.opens(MANAGER, list).text()).contains("Due Wed 10 June 2026");
        assertThat(pages.opens(MANAGER, page).text())
                .contains("Due Wed 10 June 2026")
                .doesNotContain("Due soon");

        story.on("2026-05-27 00:00");
        assertThat(pages.opens(MANAGER, list).html()).contains("app-row--soon", "govuk-tag--orange");
        assertThat(pages.opens(MANAGER, list).text()).contains("Due soon: Wed 10 June 2026");
        assertThat(pages.opens(MANAGER, page).text().split("Why is this due then: Due soon: Wed 10 June 2026"))
                .as("in the list of tasks and in that of due dates")
                .hasSize(3);
    }

    @Test
    void aTaskIsClaimedReleasedAndHandedOn() throws Exception {
        String task = story.of("Ada").task("check-agency-records").taskId();
        String back = "/work?list=unassigned&q=" + story.familyName();

        Pages.Page claimed = pages.sends(DUTY, "/work/claim", "task", task, "back", back);
        assertThat(claimed.redirect()).isEqualTo(back);
        assertThat(mine(DUTY).text()).contains("Check the agency's records", "Release");

        pages.sends(DUTY, "/work/release", "task", task);
        assertThat(mine(DUTY).text()).doesNotContain("Check the agency's records");

        pages.sends(DUTY, "/work/claim", "task", task);
        assertThat(pages.sends(DUTY, "/work/hand-over", "task", task, "to", "nobody")
                        .status())
                .isEqualTo(422);
        assertThat(pages.opens(DUTY, "/work/hand-over?task=" + task).text())
                .contains("Who takes it?")
                .doesNotContain("Daisy Fieldmouse (holds", "Kit Cogwheel");
        pages.sends(DUTY, "/work/hand-over", "task", task, "to", "robin.hedgerow");
        assertThat(mine("robin.hedgerow").text()).contains("Check the agency's records");
    }

    @Test
    void aFormSendsNobodyElsewhere() throws Exception {
        String task = story.of("Ada").task("check-agency-records").taskId();
        assertThat(pages.sends(DUTY, "/work/claim", "task", task, "back", "//evil.example")
                        .redirect())
                .isEqualTo("/work");
    }

    @Test
    void nobodySeesTheWorkOnARestrictedChildOfAnotherTeam() throws Exception {
        String address = "/work?list=team&team=" + story.episode().teamId() + "&q=" + story.familyName();
        assertThat(pages.opens("theo.thornbush", address).text()).contains("Ada " + story.familyName());
        restrict();
        assertThat(pages.opens("theo.thornbush", address).text()).doesNotContain("Ada " + story.familyName());
        assertThat(unassigned(MANAGER, "").text()).contains("Ada " + story.familyName(), "Restricted");
    }

    @Test
    void whatSomebodyWroteIsNotWaitingForTheirOwnApproval() throws Exception {
        story.of()
                .as("manager")
                .completes("decide-referral", "decision", "assessment")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale")
                .of("Ada")
                .completes("write-assessment", "assessmentOutcome", "no-further-action");
        assertThat(approvals(MANAGER).text()).doesNotContain("Ada " + story.familyName());
        story.of("Ben").as("social worker").completes("write-assessment", "assessmentOutcome", "no-further-action");
        assertThat(approvals(MANAGER).text()).contains("Approve the assessment", "Ben " + story.familyName());
    }

    @Test
    void whoeverWorksOnNoCaseSeesNoList() throws Exception {
        assertThat(pages.opens("kit.cogwheel", "/work").status()).isEqualTo(403);
        assertThat(pages.opens("kit.cogwheel", "/search").status()).isEqualTo(403);
    }

    private void restrict() {
        jdbc.sql("update child set restricted = true where last_name = ?")
                .param(story.familyName())
                .update();
    }

    private Pages.Page unassigned(String username, String more) throws Exception {
        return pages.opens(username, "/work?list=unassigned&q=" + story.familyName() + more);
    }

    private Pages.Page mine(String username) throws Exception {
        return pages.opens(username, "/work?q=" + story.familyName());
    }

    private Pages.Page approvals(String username) throws Exception {
        return pages.opens(username, "/work?list=approval&q=" + story.familyName());
    }
}
