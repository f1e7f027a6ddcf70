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

/** "Why is this due?" is answered for every date, in words that a parent's solicitor could follow, and as data. */
@WaymarkTest
class WhyPageTest {

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
    void aChildIsReferredOnTheThursdayBeforeEaster() {
        pages = new Pages(web, workers);
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40");
    }

    @Test
    @Requirement("C10")
    void countsEveryDayAndSaysWhichAreNotCounted() throws Exception {
        Pages.Page page = pages.opens(MANAGER, why("referral-decision"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Why is this due then?", "Ada " + story.familyName())
                .contains(
                        "Tuesday 7 April 2026",
                        "That is 1 working day after “Contact received”, Thu 2 April 2026 at 4:40pm.")
                .contains("Day 0 Thu 2 April 2026 the clock starts")
                .contains("Fri 3 April not counted: Good Friday")
                .contains("Sat 4 to Sun 5 April not counted: weekend")
                .contains("Mon 6 April not counted: Easter Monday")
                .contains("Day 1 Tue 7 April 2026 due")
                .contains("recorded Thu 2 April 2026 at 4:45pm by Daisy Fieldmouse", "Read the record")
                .contains("Working Together to Safeguard Children, referral heading", "National statutory guidance")
                .contains(
                        "Told: team manager, then service manager",
                        "from 1 April 2013",
                        "table of timescales, version ",
                        "calendar ew-2019-")
                .doesNotContain("Earlier dates", "Who was asked about it", "would be");
    }

    @Test
    void saysTheSameAsDataWithEveryDay() throws Exception {
        Pages.Page data = pages.opens(MANAGER, why("assessment").replace("/why", "/why.json"));
        assertThat(data.status()).isEqualTo(404);
        story.completes("check-agency-records").as("manager").completes("decide-referral", "decision", "assessment");

        String json = pages.opens(MANAGER, why("assessment-complete") + ".json").html();
        assertThat(json)
                .contains("\"due\":\"2026-06-10T23:59:59+01:00\"", "\"counted\":\"2026-06-10T23:59:59+01:00\"")
                .contains(
                        "\"agrees\":true", "\"limit\":45", "\"unit\":\"working-days\"", "\"tells\":[\"team-manager\"]")
                .contains(
                        "{\"date\":\"2026-05-25\",\"weekday\":\"MONDAY\",\"number\":null,\"skipped\":\"Spring bank holiday\"")
                .doesNotContain(story.familyName());
        assertThat(json.split("\"weekday\"")).hasSize(71);
        assertThat(pages.opens(MANAGER, why("assessment-complete")).text())
                .contains(
                        "Days 5 to 9 Mon 13 to Fri 17 April",
                        "Mon 4 May not counted: Early May bank holiday",
                        "Day 45 Wed 10 June 2026 due");
    }

    @Test
    void keepsTheDateThatItHadBeforeACorrectionAndWhy() throws Exception {
        story.on("2026-04-03 09:00")
                .corrects("contact-received", "The school had rung a day earlier.", "receivedAt", "2026-04-01 15:00");

        assertThat(pages.opens(MANAGER, why("referral-decision")).text())
                .contains(
                        "Thursday 2 April 2026", "Earlier dates", "Tuesday 7 April 2026", "Thu 2 April 2026 at 4:40pm")
                .contains("until Fri 3 April 2026 at 9am")
                .contains("The starting event was corrected by Daisy Fieldmouse: The school had rung a day earlier.");
        assertThat(pages.opens(MANAGER, why("referral-decision") + ".json").html())
                .contains("\"earlier\":[{\"due\":\"2026-04-07T23:59:59+01:00\"", "\"cause\":\"correction\"");
        assertThat(jdbc.sql("select detail from trail where action = 'deadline-moved' and episode_id = ?"
                                + " and detail like 'referral-decision%'")
                        .param(story.episode().id())
                        .query(String.class)
                        .list())
                .containsExactly("referral-decision: Tuesday 7 April 2026 became Thursday 2 April 2026");
    }

    @Test
    void saysWhichDateWasAgreedInAdvance() throws Exception {
        story.completes("check-agency-records")
                .as("manager")
                .completes("decide-referral", "decision", "assessment")
                .agreesInAdvance(
                        "assessment-complete", "delayUntil", "2026-06-24", "delayReason", "A report comes in June.");
        assertThat(pages.opens(MANAGER, why("assessment-complete")).text())
                .contains(
                        "Wednesday 10 June 2026",
                        "Agreed in advance to be done by Wed 24 June 2026; it still counts as late")
                .contains("agreed by Martha Milestone: A report comes in June.");
        assertThat(pages.opens(MANAGER, why("assessment-complete") + ".json").html())
                .contains("\"agreedUntil\":\"2026-06-24\"", "\"due\":\"2026-06-10T23:59:59+01:00\"");
    }

    @Test
    void saysWhoWasAskedWhenItWasMissed() throws Exception {
        story.on("2026-04-09 09:00");
        assertThat(pages.opens(MANAGER, why("referral-decision")).text())
                .contains(
                        "Who was asked about it",
                        "Team manager asked, to answer by",
                        "Not answered yet.",
                        "2 working days late");
    }

    @Test
    void isReachedFromEveryPlaceThatShowsADate() throws Exception {
        String link = "href=\"" + why("referral-decision") + "\"";
        assertThat(pages.opens(MANAGER, "/case/" + story.episode().id()).html()).contains(link);
        assertThat(pages.opens(MANAGER, "/duty?q=" + story.familyName()).html()).contains(link);
        assertThat(pages.opens(MANAGER, "/work?list=team&q=" + story.familyName())
                        .html())
                .contains(link);
        assertThat(pages.opens(MANAGER, "/task/" + task("decide-referral")).html())
                .contains(link);
        story.on("2026-04-08 09:00");
        assertThat(pages.opens("hazel.catkin", "/desk").html()).contains(link);
        assertThat(pages.opens(MANAGER, "/task/" + answerTask("referral-decision"))
                        .html())
                .contains(link, "was due Tuesday 7 April 2026");
        assertThat(pages.opens(MANAGER, "/case/" + story.episode().id() + "/history")
                        .html())
                .contains(link);
    }

    @Test
    void isAReadingOfTheChildsRecord() throws Exception {
        String address = why("referral-decision");
        assertThat(pages.opens("kit.cogwheel", address).status()).isEqualTo(403);
        assertThat(pages.opens("kit.cogwheel", address + ".json").status()).isEqualTo(403);
        assertThat(pages.opens(MANAGER, "/deadline/999999/why").status()).isEqualTo(404);
        assertThat(pages.opens(MANAGER, "/deadline/soon/why").status()).isEqualTo(404);
        pages.opens("quentin.quill", address);
        pages.opens("quentin.quill", address + ".json");
        assertThat(jdbc.sql(
                                "select count(*) from trail where username = 'quentin.quill' and action = 'deadline-why-read'"
                                        + " and episode_id = ?")
                        .param(story.episode().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private String task(String activity) {
        return jdbc.sql("select task_id from work_item where episode_id = ? and activity_id = ? order by created_at")
                .param(story.episode().id())
                .param(activity)
                .query(String.class)
                .list()
                .get(0);
    }

    private String answerTask(String milestone) {
        return jdbc.sql("select task_id from breach where episode_id = ? and milestone = ?")
                .param(story.episode().id())
                .param(milestone)
                .query(String.class)
                .single();
    }

    private String why(String milestone) {
        return "/deadline/"
                + jdbc.sql("select max(id) from deadline where episode_id = ? and milestone = ?")
                        .param(story.episode().id())
                        .param(milestone)
                        .query(Long.class)
                        .optional()
                        .orElse(999_999L)
                + "/why";
    }
}
