package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.StaffChanges;
import org.waymark.access.Workers;
import org.waymark.child.Children;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The Monday page: each block, whose it is, and signing in place. */
@WaymarkTest
class MondayPageTest {

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Children children;

    @Autowired
    private StaffChanges staff;

    @Autowired
    private TestClock clock;

    private Pages pages;
    private OwnTeam team;

    private final List<OwnTeam> others = new ArrayList<>();

    @AfterEach
    void nothingStaysThatNoProcessKnows() {
        team.goes();
        others.forEach(OwnTeam::goes);
    }

    @BeforeEach
    void anOwnTeam() {
        stories.begin();
        pages = new Pages(web, workers);
        team = OwnTeam.in(jdbc, children);
    }

    private Pages.Page monday(String username, String query) throws Exception {
        Pages.Page page = pages.opens(username, "/monday" + query);
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private static String block(Pages.Page page, String id) {
        int from = page.html().indexOf("aria-labelledby=\"" + id + "\"");
        assertThat(from).as("block " + id).isPositive();
        int next = page.html().indexOf("<section aria-labelledby", from);
        return new Pages.Page(
                        200, page.html().substring(from, next < 0 ? page.html().indexOf("</main>") : next), null)
                .text();
    }

    /** An assessment of this team, written and waiting for a signature. */
    private CaseStory written(String day) {
        return team.holds(allocated(decided(contact(stories), "assessment")))
                .on(day + " 10:00")
                .as("social worker")
                .completes("write-assessment", "worries", "She is alone after school.");
    }

    private String task(CaseStory story) {
        team.holds(story);
        return story.task("approve-assessment").taskId();
    }

    @Test
    void aTeamWithNothingToSayIsToldSoBlockByBlock() throws Exception {
        clock.moveTo(LocalDateTime.parse("2026-05-11T09:00"));
        assertThat(monday(team.manager(), "").text())
                .contains("What happened since Fri 8 May 2026 at 5pm (0)")
                .contains("No contact, no emergency, no new lateness and no work out of hours has been recorded since.")
                .contains("Every child has been seen lately")
                .contains("Nobody of your teams is away this week.")
                .contains("Nothing ends in the next ten working days.")
                .contains("Nothing waits for your signature.")
                .contains("In every open case a manager has decided, signed or directed something");
    }

    @Test
    void theWeekendStandsThereByItsWeightForTheChild() throws Exception {
        CaseStory contact = team.holds(contact(stories));
        CaseStory open = team.holds(allocated(decided(contact(stories), "assessment")));
        team.holds(open.on("2026-05-02 23:15")
                .as("out-of-hours worker")
                .records("emergency", "emergencyPower", "police-protection", "startedAt", "2026-05-02 22:40"));
        open.on("2026-05-04 08:30");
        Pages.Page page = monday(team.manager(), "?all=news");
        String news = block(page, "news");
        assertThat(news)
                .contains("Emergency power", "Olive Nightowl, out of hours", open.familyName())
                .doesNotContain(contact.familyName());
        assertThat(block(monday(team.manager(), "?since=2026-04-07T09:00&all=news"), "news"))
                .contains(contact.familyName(), "New contact", "Late");
        assertThat(news.indexOf("Emergency power")).isPositive();
    }

    @Test
    void whoeverWasWorriedOnAQuickNoteIsRead() throws Exception {
        CaseStory open = team.holds(allocated(decided(contact(stories, "deliberateHarmAlleged", "yes"), "assessment")));
        open.on("2026-04-07 18:30")
                .as("social worker")
                .completes("see-child", "childSeenAt", "2026-04-07 17:00", "childSeenAlone", "yes", "worried", "yes");
        assertThat(block(monday(team.manager(), "?since=2026-04-07T16:00"), "news"))
                .contains("Worried", "out of hours");
    }

    @Test
    void aChildIsUnseenByWhomAndWhereEachForItself() throws Exception {
        CaseStory open = team.holds(allocated(decided(contact(stories, "deliberateHarmAlleged", "yes"), "assessment")));
        open.on("2026-04-07 13:30")
                .as("social worker")
                .completes("see-child", "childSeenAt", "2026-04-07 13:00", "childSeenAlone", "yes")
                .on("2026-05-05 09:00");
        String unseen = block(monday(team.manager(), "?all=unseen"), "unseen");
        assertThat(unseen).contains(open.familyName(), "28 days 28 days never 28 days");
    }

    @Test
    void whatAnAssessmentSaysOfTheLastTimeTheChildWasSeenCountsToo() throws Exception {
        CaseStory open = team.holds(allocated(decided(contact(stories), "assessment")));
        open.on("2026-04-20 10:00")
                .as("social worker")
                .completes(
                        "write-assessment",
                        "childSeenAt",
                        "2026-04-17 10:00",
                        "seenBy",
                        "social-worker",
                        "childSeenAlone",
                        "yes")
                .on("2026-05-05 09:00");
        assertThat(block(monday(team.manager(), "?all=unseen"), "unseen"))
                .contains(open.familyName(), "18 days 18 days never 18 days");
    }

    @Test
    void whoIsAwayStandsThereWithWhatIsDueMeanwhile() throws Exception {
        clock.moveTo(LocalDateTime.parse("2026-05-11T09:00"));
        team.holdsMany(1, "2026-05-08 09:00:00+00", "2026-05-13 22:59:59+00");
        staff.away(team.worker(), LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 14), "leave", team.manager());
        Pages.Page page = monday(team.manager(), "");
        assertThat(block(page, "away"))
                .contains("Away today", "Mon 11 May 2026 to Thu 14 May 2026", "Child1 " + team.name(), "Visit");
        assertThat(block(page, "ending")).contains("(1)", "Child1 " + team.name(), "Wed 13 May 2026");
    }

    @Test
    void aManagersDecisionOfAnyKindCountsForAMonth() throws Exception {
        CaseStory open =
                team.holds(allocated(decided(contact(stories), "assessment"))).on("2026-05-06 09:00");
        assertThat(block(monday(team.manager(), "?all=undecided"), "undecided")).contains("(0)");
        open.on("2026-05-08 09:00");
        assertThat(block(monday(team.manager(), "?all=undecided"), "undecided"))
                .contains("(1)", open.familyName(), "Tue 7 April 2026", "Direct");
        Long episode = open.episode().id();
        jdbc.sql("insert into note (kind, happened_at, date_only, note_text, significant, recorded_by, recorded_at)"
                        + " values ('MANAGEMENT_DECISION', ?, false, 'Go on.', false, ?, ?)")
                .params(
                        java.sql.Timestamp.from(clock.instant()),
                        team.manager(),
                        java.sql.Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into note_child (note_id, episode_id) select max(id), " + episode + " from note")
                .update();
        assertThat(block(monday(team.manager(), "?all=undecided"), "undecided")).contains("(0)");
    }

    @Test
    void aDirectionIsOneStepAway() throws Exception {
        CaseStory open =
                team.holds(allocated(decided(contact(stories), "assessment"))).on("2026-05-08 09:00");
        String direct = "/note/new?case=" + open.episode().id() + "&amp;kind=direction&amp;back=/monday";
        assertThat(monday(team.manager(), "").html()).contains(direct);
        Pages.Page note = pages.opens(team.manager(), direct.replace("&amp;", "&"));
        assertThat(note.html())
                .containsPattern("value=\"direction\"[^>]*checked")
                .contains("/monday");
    }

    @Test
    @Requirement({"D13", "D58"})
    void whatWaitsIsReadAndSignedInPlaceAndTheNextOneStandsOpen() throws Exception {
        CaseStory first = written("2026-05-05");
        CaseStory second = written("2026-05-06");
        String older = task(first);
        String newer = task(second);
        Pages.Page closed = monday(team.manager(), "");
        assertThat(block(closed, "waiting")).contains("(2)").doesNotContain("She is alone after school.");
        Pages.Page open = monday(team.manager(), "?sign=" + older);
        assertThat(block(open, "waiting"))
                .contains("She is alone after school.", "Do you approve this assessment?", "Record and show the next");
        Pages.Page refused = pages.sends(team.manager(), "/monday/sign/" + older, "assessmentDecision", "approve");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is a problem", "Waiting for your signature (2)");
        Pages.Page sentBack = pages.sends(
                team.manager(),
                "/monday/sign/" + older,
                "assessmentDecision",
                "send-back",
                "returnComments.0._row",
                "1",
                "returnComments.0.question",
                "What are we worried about?",
                "returnComments.0.comment",
                "On which days?");
        assertThat(sentBack.redirect()).isEqualTo("/monday?sign=" + newer + "#sign");
        assertThat(second.openTasks()).contains("approve-assessment");
        assertThat(first.openTasks()).contains("write-assessment").doesNotContain("approve-assessment");
    }

    @Test
    void nobodySignsTheirOwnWorkOrAnotherLinesWorkOnThisPageEither() throws Exception {
        CaseStory story = written("2026-05-05");
        String taskId = task(story);
        assertThat(pages.opens("theo.thornbush", "/monday?sign=" + taskId).status())
                .isEqualTo(403);
        assertThat(pages.sends("theo.thornbush", "/monday/sign/" + taskId, "assessmentDecision", "approve")
                        .status())
                .isEqualTo(403);
        assertThat(pages.opens("priya.nightingale", "/monday").status()).isEqualTo(403);
        jdbc.sql("update case_record set recorded_by = ? where process_instance_id ="
                        + " (select process_instance_id from work_item where task_id = ?)")
                .params(team.manager(), taskId)
                .update();
        assertThat(block(monday(team.manager(), ""), "waiting")).contains("(0)");
        assertThat(block(monday(team.deputy(), ""), "waiting")).contains("(0)");
    }

    @Test
    void aManagerSeesOnlyTheOwnTeamAndAServiceManagerEveryTeamOfTheService() throws Exception {
        clock.moveTo(LocalDateTime.parse("2026-05-11T09:00"));
        OwnTeam other = OwnTeam.in(jdbc, children);
        others.add(other);
        team.holdsMany(2, "2026-03-08 09:00:00+00", "2026-05-13 22:59:59+00");
        other.holdsMany(3, "2026-03-08 09:00:00+00", "2026-05-13 22:59:59+00");
        for (String name : List.of("unseen", "ending", "undecided")) {
            assertThat(block(monday(team.manager(), "?all=" + name), name))
                    .contains(team.name())
                    .doesNotContain(other.name());
            assertThat(block(monday("sylvia.signpost", "?all=" + name), name)).contains(team.name(), other.name());
            assertThat(block(monday("sylvia.signpost", "?team=" + other.id() + "&all=" + name), name))
                    .contains("(3)", other.name())
                    .doesNotContain(team.name());
            assertThat(block(monday(team.manager(), "?team=" + other.id() + "&all=" + name), name))
                    .contains("(0)");
        }
    }

    @Test
    void seventyOpenCasesAreCutToWhatAScreenHoldsAndStillCounted() throws Exception {
        clock.moveTo(LocalDateTime.parse("2026-05-11T09:00"));
        team.holdsMany(70, "2026-03-08 09:00:00+00", "2026-05-13 22:59:59+00");
        Pages.Page page = monday(team.manager(), "");
        assertThat(block(page, "unseen")).contains("(70)", "The first 8 are shown.", "Show all 70");
        assertThat(block(page, "undecided")).contains("(70)", "Show all 70");
        assertThat(block(page, "ending")).contains("(70)", "Show all 70");
        assertThat(new Pages.Page(200, page.html(), null).times("Child70")).isLessThanOrEqualTo(1);
        assertThat(block(monday(team.manager(), "?all=ending"), "ending")).doesNotContain("are shown.");
    }

    @Test
    void aSinceThatNobodyCanReadIsLastFridayAtFive() throws Exception {
        clock.moveTo(LocalDateTime.parse("2026-05-13T09:00"));
        for (String typed : List.of("", "yesterday", "2026-02-31T09:00", "2026-05-09"))
            assertThat(monday(team.manager(), "?since=" + typed).text()).contains("since Fri 8 May 2026 at 5pm");
        assertThat(monday(team.manager(), "?since=2026-05-12T08:30").text())
                .contains("since Tue 12 May 2026 at 8:30am");
        clock.moveTo(LocalDateTime.parse("2026-05-15T18:00"));
        assertThat(monday(team.manager(), "").text()).contains("since Fri 8 May 2026 at 5pm");
    }
}
