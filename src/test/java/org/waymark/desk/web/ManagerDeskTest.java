package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.desk.SafetyWeight;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Chapters;
import org.waymark.journey.Stories;

/** What a manager must answer for: in which order, whose, and what became of it. */
@WaymarkTest
class ManagerDeskTest {

    private static final String MANAGER = "martha.milestone";
    private static final String DEPUTY = "hazel.catkin";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    private Pages pages;

    @BeforeEach
    void pages() {
        pages = new Pages(web, workers);
    }

    /** Nobody decides on the contact, and the day after the next it is late. */
    private CaseStory undecided(Object... answers) {
        return Chapters.contact(stories, answers);
    }

    @Test
    void theYoungestUnseenChildWithASafetyClockStandsFirstAndTheListSaysWhy() throws Exception {
        CaseStory safety = undecided("deliberateHarmAlleged", "yes", "childDateOfBirth", "2014-05-01");
        CaseStory baby = undecided("childDateOfBirth", "2026-01-15");
        CaseStory teenager = undecided("childDateOfBirth", "2011-05-01");
        CaseStory unborn = undecided();
        jdbc.sql(
                        "update child set date_of_birth = null, expected_date_of_birth = date '2026-08-01' where last_name = ?")
                .param(unborn.familyName())
                .update();
        for (CaseStory story : List.of(safety, baby, teenager, unborn)) story.on("2026-04-08 10:00");

        assertThat(rowOf(safety)).contains("Safety clock, not yet seen by anyone");
        assertThat(rowOf(baby)).contains("Statutory clock, child under 1, not yet seen by anyone");
        assertThat(rowOf(teenager))
                .contains("Statutory clock, not yet seen by anyone")
                .doesNotContain("child under");
        assertThat(rowOf(unborn)).contains("Statutory clock, unborn child");

        assertThat(order("/desk?of=line", safety, baby, teenager)).containsExactly(0, 1, 2);
    }

    @Test
    void theWeightsOfAChildNeverOutweighTheKindOfClock() {
        int most = List.of(SafetyWeight.UNDER_ONE, SafetyWeight.UNSEEN, SafetyWeight.PLAN).stream()
                .mapToInt(SafetyWeight::points)
                .sum();
        int steps = SafetyWeight.STATUTORY.points() - SafetyWeight.ADMINISTRATIVE.points();
        assertThat(most).isLessThan(steps);
        assertThat(steps).isEqualTo(SafetyWeight.UNALLOCATED.points() - SafetyWeight.STATUTORY.points());
        assertThat(steps).isEqualTo(SafetyWeight.SAFETY.points() - SafetyWeight.UNALLOCATED.points());
    }

    @Test
    void aChildWithAPlanWeighsMoreAndHasBeenSeen() throws Exception {
        CaseStory story = Chapters.planRuns(stories).on("2026-05-13 10:00");
        assertThat(rowOf(story)).contains("child protection plan").doesNotContain("not yet seen");
    }

    @Test
    void theDeskIsPutInOrderOfLatenessAsWell() throws Exception {
        CaseStory old = stories.begin()
                .on("2026-04-07 09:30")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-07 09:00", "childDateOfBirth", "2011-05-01");
        CaseStory young = stories.begin()
                .on("2026-04-08 09:30")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-08 09:00", "childDateOfBirth", "2026-01-15");
        old.on("2026-04-10 08:00");
        young.on("2026-04-10 08:00");
        assertThat(order("/desk?of=line", young, old)).containsExactly(0, 1);
        assertThat(order("/desk?of=line&sort=age", young, old)).containsExactly(1, 0);
        assertThat(pages.opens(MANAGER, "/desk?of=line&sort=team").status()).isEqualTo(200);
    }

    @Test
    @Requirement({"A30", "D63"})
    void eachManagerSeesWhatIsTheirsAndOnRequestWhatTheirLineIsAsked() throws Exception {
        CaseStory story = undecided().on("2026-04-09 08:00");
        assertThat(row(DEPUTY, story, "")).contains("Answer");
        assertThat(page(MANAGER, story, "").text()).contains("Nothing of this kind waits for an answer");
        assertThat(row(MANAGER, story, "&of=line")).contains("Asked: deputy team manager");
        story.on("2026-04-10 08:00");
        assertThat(row(MANAGER, story, "")).contains("Climbed to you: step 2 of the ladder", "Answer");
        assertThat(page("sylvia.signpost", story, "").text()).contains("Nothing of this kind waits for an answer");
        assertThat(row("sylvia.signpost", story, "&of=line")).contains("Asked: team manager");
        story.on("2026-04-11 08:00");
        assertThat(row("sylvia.signpost", story, "")).contains("Climbed to you: step 3 of the ladder", "Answer");
        assertThat(row(MANAGER, story, "&of=line")).contains("Asked: service manager");
        story.on("2026-04-15 08:00");
        assertThat(row("henry.headland", story, "")).contains("step 4 of the ladder", "Harbour team");
        assertThat(row("dora.lighthouse", story, "&of=line")).contains("Asked: head of service");
        assertThat(page("theo.thornbush", story, "&of=line").text()).doesNotContain("Ada " + story.familyName());
        assertThat(pages.opens("priya.nightingale", "/desk").status()).isEqualTo(403);
    }

    @Test
    void whatNarrowsTheDeskStandsInTheAddress() throws Exception {
        CaseStory story = undecided().on("2026-04-09 08:00");
        Long team = story.episode().teamId();
        assertThat(page("henry.headland", story, "&of=line&team=" + team).text())
                .contains("Ada " + story.familyName());
        assertThat(page("henry.headland", story, "&of=line&team=" + (team + 1)).text())
                .doesNotContain("Ada " + story.familyName());
        assertThat(page(DEPUTY, story, "&kind=safety").text())
                .doesNotContain("Ada " + story.familyName())
                .contains("Change what narrows the desk");
        assertThat(page(DEPUTY, story, "&kind=statutory").html()).contains("value=\"statutory\" selected");
    }

    @Test
    void anAnswerStandsWithItsReasonUntilTheThingIsDone() throws Exception {
        CaseStory story = undecided().on("2026-04-09 08:00").as("manager");
        story.answers(
                "referral-decision",
                "reasonCode",
                "vacancy",
                "reason",
                "Two posts are empty.",
                "commitmentDate",
                "2026-04-10");
        assertThat(page(MANAGER, story, "").text()).contains("Vacant post", "Two posts are empty.", "Due tomorrow");
        story.completes("decide-referral", "decision", "no-further-action");
        assertThat(page(MANAGER, story, "").text()).doesNotContain("Two posts are empty.");
    }

    @Test
    void latePapersAreAListOfTheirOwn() throws Exception {
        CaseStory story = Chapters.enquiryBegunWithoutRecord(stories).on("2026-04-09 09:00");
        Pages.Page desk = page(MANAGER, story, "");
        String papers = desk.html().substring(desk.html().indexOf("id=\"administrative\""));
        assertThat(new Pages.Page(200, papers, null).text()).contains("Ada " + story.familyName(), "working day late");
        String breaches = desk.html().substring(0, desk.html().indexOf("id=\"answered\""));
        assertThat(new Pages.Page(200, breaches, null).text()).doesNotContain("Ada " + story.familyName());
    }

    @Test
    void moreThanFiftyBreachesArePaged() throws Exception {
        CaseStory story = undecided().on("2026-04-09 08:00");
        Long episode = story.episode().id();
        IntStream.range(0, 60)
                .forEach(n -> jdbc.sql(
                                "insert into breach (episode_id, kind, milestone, due_at, breached_at, alarm_class, state, rung, role,"
                                        + " version) select episode_id, kind, milestone, due_at, breached_at, alarm_class, state,"
                                        + " rung, role, 0 from breach where episode_id = ? and milestone = 'referral-decision'"
                                        + " order by id fetch first 1 rows only")
                        .param(episode)
                        .update());
        Pages.Page first = page(DEPUTY, story, "");
        assertThat(first.text()).contains("62 breaches, page 1 of 2");
        assertThat(first.html()).contains("page=2");
        Pages.Page second = page(DEPUTY, story, "&page=2");
        assertThat(second.text()).contains("62 breaches, page 2 of 2");
        assertThat(second.times("The task is being made")).isEqualTo(60 - first.times("The task is being made"));
        assertThat(page(DEPUTY, story, "&page=9").text()).contains("page 1 of 2");
        jdbc.sql("delete from breach where episode_id = ? and process_instance_id is null")
                .param(episode)
                .update();
    }

    private List<Integer> order(String address, CaseStory... children) throws Exception {
        String html = "";
        for (int page = 1; page < 9; page++) {
            String more = pages.opens(MANAGER, address + (address.contains("?") ? "&" : "?") + "page=" + page)
                    .html();
            html += more.substring(more.indexOf("id=\"breaches\""), more.indexOf("id=\"answered\""));
            if (!more.contains("rel=\"next\"")) break;
        }
        List<Integer> places = new ArrayList<>();
        for (CaseStory child : children) {
            assertThat(html).contains(child.familyName() + "<");
            places.add(html.indexOf(child.familyName() + "<"));
        }
        List<Integer> sorted = places.stream().sorted().toList();
        return places.stream().map(sorted::indexOf).toList();
    }

    private String rowOf(CaseStory story) throws Exception {
        return row(MANAGER, story, "&of=line");
    }

    private Pages.Page page(String username, CaseStory story, String more) throws Exception {
        Pages.Page page = pages.opens(username, "/desk?q=" + story.familyName() + more);
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private String row(String username, CaseStory story, String more) throws Exception {
        String html = page(username, story, more).html();
        int child = html.indexOf(story.familyName() + "<");
        assertThat(child).as("a row for " + story.familyName()).isPositive();
        int row = html.lastIndexOf("<tr", child);
        return new Pages.Page(200, html.substring(row, html.indexOf("</tr>", row)), null).text();
    }
}
