package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The top of a child's page: the summary with its age, what to do tonight, and every episode of the family. */
@WaymarkTest
class SummaryPageTest {

    private static final String WORKER = "priya.nightingale";
    private static final String NIGHT = "olive.nightowl";
    private static final String[] TONIGHT = {
        "danger",
        "The father said he will come at midnight.",
        "whoToCall",
        "Police, 101; grandmother, 01234 567890.",
        "whatNotToDo",
        "Do not ring the father."
    };

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
    void twoChildrenAreReferred() {
        pages = new Pages(web, workers);
        story = stories.begin();
        story.on("2026-04-07 11:00")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-07 10:30",
                        "concern",
                        "Ada and Ben were alone at night.",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())));
    }

    @Test
    @Requirement("D30")
    void theSummaryIsFilledFromRecordsWrittenInOneStepAndEveryVersionIsKept() throws Exception {
        assertThat(page(WORKER))
                .contains("Ada and Ben were alone at night. From a record: Daisy Fieldmouse, 7 April 2026");
        assertThat(pages.opens("sam.sparrowhawk", at("/summary")).status()).isEqualTo(403);
        assertThat(pages.opens(NIGHT, at("/summary")).status()).isEqualTo(403);
        Pages.Page form = pages.opens(WORKER, at("/summary"));
        assertThat(form.html()).contains("Ada and Ben were alone at night.");

        assertThat(summary(WORKER, 0, "Left alone at night.", "").status()).isEqualTo(302);
        Pages.Page second = summary("martha.milestone", 0, "Mother works nights.", "");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text())
                .contains("Priya Nightingale has written here since you opened the page: “Left alone at night.”")
                .contains("Mother works nights.");
        assertThat(summary("martha.milestone", seen(second), "Mother works nights.", "")
                        .status())
                .isEqualTo(302);
        assertThat(page(WORKER)).contains("Mother works nights. Martha Milestone, 7 April 2026");
        assertThat(pages.opens(WORKER, at("/history?kind=summary")).text())
                .contains("Left alone at night.", "Mother works nights.");
    }

    @Test
    void whatIsOldOrOlderThanTheLastConferenceIsMarkedUntilSomebodyConfirmsIt() throws Exception {
        summary(WORKER, 0, "Left alone at night.", "");
        story.on("2026-07-07 11:00");
        assertThat(page(WORKER)).doesNotContain("May be out of date");
        story.on("2026-07-08 11:00");
        assertThat(page(WORKER)).contains("Left alone at night. Priya Nightingale, 7 April 2026 May be out of date");
        Pages.Page form = pages.opens(WORKER, at("/summary"));
        summary(WORKER, seen(form), "Left alone at night.", "true");
        assertThat(page(WORKER))
                .contains("Left alone at night. Priya Nightingale, 8 July 2026")
                .doesNotContain("8 July 2026 May be out of date");

        jdbc.sql(
                        "insert into case_event (episode_id, event_type, happened_at, date_only, recorded_at, recorded_by, withdrawn)"
                                + " select episode_id, 'review-held', recorded_at + interval '100' day, false, recorded_at, recorded_by, false"
                                + " from case_event where episode_id = ? fetch first 1 rows only")
                .param(id("Ada"))
                .update();
        assertThat(page(WORKER)).contains("8 July 2026 May be out of date");
    }

    @Test
    void aNoteForTheNightIsOnTopUntilItsEndAndStaysInTheHistory() throws Exception {
        Pages.Page form = pages.opens("sam.sparrowhawk", at("/tonight"));
        assertThat(form.html()).contains("value=\"8\"").contains("value=\"09:00\"");
        assertThat(pages.opens("lex.parchment", at("/tonight")).status()).isEqualTo(403);
        for (String never : List.of("6", "31")) {
            Pages.Page refused = tonight("sam.sparrowhawk", never);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("The father said he will come at midnight.");
        }
        assertThat(tonight("sam.sparrowhawk", "8").status()).isEqualTo(302);

        story.on("2026-04-08 02:00");
        String words = "Danger The father said he will come at midnight. Call Police, 101; grandmother, 01234 567890."
                + " Do not Do not ring the father. Until Wed 8 April 2026 at 9am. Written by Sam Sparrowhawk";
        assertThat(page(NIGHT)).contains("What to do tonight " + words);
        String onCall = pages.opens(NIGHT, "/on-call").text();
        assertThat(onCall).contains("Ada " + story.familyName() + " , Ben " + story.familyName() + " " + words);
        assertThat(pages.opens("kit.cogwheel", "/on-call").status()).isEqualTo(403);
        assertThat(jdbc.sql(
                                "select count(*) from trail where action = 'tonight-read' and username = ? and episode_id = ?")
                        .param(NIGHT)
                        .param(id("Ben"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        story.on("2026-04-08 09:00");
        assertThat(page(NIGHT)).doesNotContain("Danger The father said");
        assertThat(pages.opens(NIGHT, "/on-call").text()).doesNotContain(story.familyName());
        assertThat(pages.opens(NIGHT, at("/history?kind=tonight")).text())
                .contains("What to do tonight (over)", "Until Wed 8 April 2026 at 9am");
    }

    @Test
    void aNoteForTheNightIsEndedEarlyAndARestrictedChildIsNotInTheList() throws Exception {
        tonight(WORKER, "9");
        jdbc.sql("update child set restricted = true where last_name = ? and first_name = 'Ben'")
                .param(story.familyName())
                .update();
        assertThat(pages.opens("theo.thornbush", "/on-call").text())
                .contains("Ada " + story.familyName())
                .doesNotContain("Ben " + story.familyName());
        Matcher note = Pattern.compile("/tonight/(\\d+)/end")
                .matcher(pages.opens(WORKER, at("")).html());
        assertThat(note.find()).isTrue();
        String end = at("/tonight/" + note.group(1) + "/end");
        assertThat(pages.sends("lex.parchment", end).status()).isEqualTo(403);
        assertThat(pages.sends(WORKER, at("/tonight/999999/end")).status()).isEqualTo(404);
        assertThat(pages.sends(WORKER, end).status()).isEqualTo(302);
        assertThat(page(NIGHT)).doesNotContain("Danger The father said");
        assertThat(pages.opens(NIGHT, at("/history?kind=tonight")).text())
                .contains("Ended before its time on Tue 7 April 2026 at 11am by Priya Nightingale");
    }

    @Test
    void everyEpisodeOfTheFamilyIsShownWithItsEnd() throws Exception {
        story.of("Ada").as("manager").completes("decide-referral", "decision", "no-further-action");
        story.of("Ben").as("manager").completes("decide-referral", "decision", "assessment");
        story.of();
        jdbc.sql("update episode set status = 'CLOSED', closed_at = received_at, closure_reason = 'RC7' where id = ?")
                .param(id("Ben"))
                .update();
        assertThat(page(WORKER))
                .contains("Every episode of this child and of brothers and sisters")
                .contains("Case " + id("Ada") + " (this one)")
                .contains("Case " + id("Ben") + " , Ben " + story.familyName()
                        + " Closed 7 April 2026 7 April 2026 No longer in need, or any other reason");
    }

    private Pages.Page summary(String who, long seen, String why, String confirmed) throws Exception {
        return pages.sends(
                who,
                at("/summary"),
                "_form",
                "case-summary",
                "_seen",
                String.valueOf(seen),
                "why",
                why,
                confirmed.isEmpty() ? "_" : "confirmed",
                confirmed);
    }

    private Pages.Page tonight(String who, String day) throws Exception {
        String[] typed = {
            "_form",
            "tonight",
            "endsAt-day",
            day,
            "endsAt-month",
            day.equals("31") ? "5" : "4",
            "endsAt-year",
            "2026",
            "endsAt-time",
            "09:00",
            "children",
            id("Ada").toString(),
            "children",
            id("Ben").toString()
        };
        String[] all = java.util.stream.Stream.of(typed, TONIGHT)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        return pages.sends(who, at("/tonight"), all);
    }

    private static long seen(Pages.Page page) {
        Matcher seen = Pattern.compile("name=\"_seen\" value=\"(\\d+)\"").matcher(page.html());
        assertThat(seen.find()).isTrue();
        return Long.parseLong(seen.group(1));
    }

    private String page(String who) throws Exception {
        return pages.opens(who, at("")).text();
    }

    private Long id(String name) {
        Long id = story.of(name).episode().id();
        story.of();
        return id;
    }

    private String at(String path) {
        return "/case/" + id("Ada") + path;
    }
}
