package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.desk.Listed;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** Writing a case note, reading those of a case, amending one; and who may write which. */
@WaymarkTest
class NotePageTest {

    private static final String DUTY = "daisy.fieldmouse";
    private static final String MANAGER = "martha.milestone";
    private static final String STRANGER = "theo.thornbush";

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
    private Long ada;
    private Long ben;

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
        ada = story.of("Ada").episode().id();
        ben = story.of("Ben").episode().id();
        story.of().on("2026-04-07 10:00");
    }

    @Test
    void isOneClickFromEveryPageOfACaseAndFromItsRowInTheWorkList() throws Exception {
        String link = "href=\"/note/new?case=" + ada + "\"";
        for (String page : List.of("", "/history", "/notes"))
            assertThat(pages.opens(MANAGER, "/case/" + ada + page).html())
                    .as(page)
                    .contains(link);
        assertThat(pages.opens(MANAGER, "/work?list=team&q=" + story.familyName())
                        .html())
                .contains("/note/new?case=" + ada);
    }

    @Test
    @Requirement({"B02", "D24"})
    void theTextAloneIsEnoughAndStandsOnTheFileOfEveryChildTicked() throws Exception {
        Pages.Page form = pages.opens(DUTY, "/note/new?case=" + ada);
        assertThat(form.text()).contains("Ada " + story.familyName(), "Ben " + story.familyName());
        assertThat(form.html()).containsPattern("value=\"" + ada + "\"[^>]*checked");
        assertThat(form.html()).doesNotContainPattern("value=\"" + ben + "\"[^>]*checked");
        assertThat(form.html()).containsPattern("name=\"happenedAt-day\"[^>]*value=\"7\"");

        Pages.Page saved = writes(
                DUTY, "noteChild", "" + ada, "noteChild", "" + ben, "noteText", "Ada said <b>she</b> is hungry.");
        assertThat(saved.redirect()).isEqualTo("/case/" + ada + "/notes");

        for (Long child : List.of(ada, ben)) {
            assertThat(pages.opens(DUTY, "/case/" + child + "/notes").text())
                    .contains("1 note", "Another note", "Ada said <b>she</b> is hungry.")
                    .contains("Tue 7 April 2026", "Recorded Tue 7 April 2026 at 10am by Daisy Fieldmouse")
                    .contains("About Ada " + story.familyName() + ", Ben " + story.familyName());
            assertThat(pages.opens(DUTY, "/case/" + child + "/history").text()).contains("Note: Another note");
        }
        assertThat(jdbc.sql("select count(*) from trail where action = 'note-written' and episode_id in (?, ?)")
                        .params(ada, ben)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsStillToComeOrOnNobodysFileIsRefusedAndNothingTypedIsLost() throws Exception {
        Pages.Page refused = writes(
                DUTY,
                "noteText",
                "Rang the school.",
                "happenedAt-day",
                "8",
                "happenedAt-month",
                "4",
                "happenedAt-year",
                "2026");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("There is a problem", "Tick at least one child", "must be today or in the past")
                .contains("Rang the school.");
        refused = writes(
                DUTY,
                "noteChild",
                "" + ada,
                "happenedAt-day",
                "31",
                "happenedAt-month",
                "2",
                "happenedAt-year",
                "2026",
                "whoWasThere",
                "Mrs Chalk");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("must be a real date");
        assertThat(refused.html()).contains("Mrs Chalk");
        assertThat(writes(
                                DUTY,
                                "noteChild",
                                "" + ada,
                                "noteText",
                                "x",
                                "noteKind",
                                "call",
                                "happenedAt-day",
                                "1",
                                "happenedAt-month",
                                "2",
                                "happenedAt-year",
                                "2020")
                        .status())
                .as("late and without an hour")
                .isEqualTo(302);
    }

    @Test
    void aTextKeptForLaterComesBackWithItsChildren() throws Exception {
        writes(DUTY, "noteChild", "" + ben, "noteText", "Half a sentence", "_draft", "yes");
        assertThat(pages.opens(DUTY, "/work").text()).contains("Written and not sent", "A case note");
        Pages.Page again = pages.opens(DUTY, "/note/new?case=" + ada);
        assertThat(again.text()).contains("Half a sentence");
        assertThat(again.html()).containsPattern("value=\"" + ben + "\"[^>]*checked");
        assertThat(pages.opens(MANAGER, "/note/new?case=" + ada).text()).doesNotContain("Half a sentence");
    }

    @Test
    void whoeverWasSignedOutMeanwhileFindsTheTextAgain() throws Exception {
        String html = pages.opens(DUTY, "/note/new?case=" + ada).html();
        String token = html.replaceAll("(?s).*name=\"_formToken\" value=\"([^\"]*)\".*", "$1");
        MockHttpServletResponse out = web.perform(MockMvcRequestBuilders.post("/note/new?case=" + ada)
                        .param("_formToken", token)
                        .param("noteChild", "" + ada)
                        .param("noteText", "Kept without a session"))
                .andReturn()
                .getResponse();
        assertThat(out.getRedirectedUrl()).isEqualTo("/sign-in?draft-kept");
        assertThat(pages.opens(DUTY, "/note/new?case=" + ada).text()).contains("Kept without a session");
    }

    @Test
    void anotherChildIsFoundOnThePageAndWhatWasTypedStays() throws Exception {
        CaseStory other = stories.begin();
        other.as("duty worker").recordsContact("receivedAt", "2026-04-07 09:00");
        Pages.Page found = writes(
                DUTY,
                "noteChild",
                "" + ada,
                "noteText",
                "Both came together",
                "findChild",
                other.familyName(),
                "_find",
                "yes");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("Both came together", "Ada " + other.familyName());
        assertThat(found.html()).contains("value=\"" + other.episode().id() + "\"");
    }

    @Test
    @Requirement({"D13", "D58"})
    void aManagementDecisionIsWrittenByAManagerOfTheLineAlone() throws Exception {
        assertThat(pages.opens(MANAGER, "/note/new?case=" + ada).text()).contains("Management decision");
        assertThat(pages.opens(DUTY, "/note/new?case=" + ada).text()).doesNotContain("Management decision");
        assertThat(pages.opens(STRANGER, "/note/new?case=" + ada).text())
                .as("a manager of another team")
                .doesNotContain("Management decision");
        assertThat(writes(DUTY, "noteChild", "" + ada, "noteText", "Close it.", "noteKind", "management-decision")
                        .status())
                .isEqualTo(422);
        assertThat(writes(
                                MANAGER,
                                "noteChild",
                                "" + ada,
                                "noteText",
                                "Visit weekly.",
                                "noteKind",
                                "management-decision")
                        .status())
                .isEqualTo(302);
        assertThat(pages.opens("sylvia.signpost", "/case/" + ada + "/notes?kind=management-decision")
                        .text())
                .contains("1 note", "Visit weekly.");
    }

    @Test
    void anotherTeamMayWriteAndSaysWhy() throws Exception {
        assertThat(pages.opens(DUTY, "/note/new?case=" + ada).text()).doesNotContain("Why do you write on this case?");
        Pages.Page asked = writes(STRANGER, "noteChild", "" + ada, "noteText", "Seen in the street.");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Why do you write on this case?", "Seen in the street.");
        assertThat(writes(
                                STRANGER,
                                "noteChild",
                                "" + ada,
                                "noteText",
                                "Seen in the street.",
                                "whyWritten",
                                "I was on duty.")
                        .status())
                .isEqualTo(302);
        assertThat(pages.opens(MANAGER, "/case/" + ada + "/notes").text())
                .contains("by Theo Thornbush", "From outside the team: I was on duty.");
    }

    @Test
    void aRestrictedChildAndARoleWithoutChildrenAreRefused() throws Exception {
        assertThat(pages.opens("kit.cogwheel", "/note/new?case=" + ada).status())
                .isEqualTo(403);
        writes(MANAGER, "noteChild", "" + ada, "noteChild", "" + ben, "noteText", "About both.");
        Long note = jdbc.sql("select max(note_id) from note_child where episode_id = ?")
                .param(ada)
                .query(Long.class)
                .single();
        jdbc.sql("update child set restricted = true where last_name = ? and first_name = 'Ada'")
                .param(story.familyName())
                .update();
        assertThat(pages.opens(STRANGER, "/note/new?case=" + ada).status()).isEqualTo(403);
        assertThat(writes(STRANGER, "noteChild", "" + ada, "noteText", "x", "whyWritten", "y")
                        .status())
                .isEqualTo(403);
        assertThat(pages.opens(STRANGER, "/case/" + ada + "/notes").status()).isEqualTo(403);
        Pages.Page left = pages.opens(STRANGER, "/note/" + note);
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text()).contains("Ben").doesNotContain("Ada " + story.familyName());
        assertThat(pages.opens(STRANGER, "/note/new?case=" + ben).text()).doesNotContain("Ada " + story.familyName());
        assertThat(pages.opens(MANAGER, "/note/999999").status()).isEqualTo(404);
    }

    @Test
    void isAmendedByItsAuthorOrAManagerWithBothTextsKept() throws Exception {
        writes(
                DUTY,
                "noteChild",
                "" + ada,
                "noteText",
                "Rang the school.",
                "noteKind",
                "call",
                "significant",
                "true",
                "meaning",
                "Eats at school.");
        Long first = note();
        assertThat(pages.opens("robin.hedgerow", "/note/" + first).text()).doesNotContain("Amend this note");
        assertThat(pages.opens("robin.hedgerow", "/note/" + first + "/amend").status())
                .isEqualTo(403);
        assertThat(pages.opens(DUTY, "/note/" + first + "/amend").text()).contains("Rang the school.");
        Pages.Page refused = pages.sends(
                MANAGER, "/note/" + first + "/amend", "_form", "note.amend-note", "noteText", "Rang the nursery.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Rang the nursery.", "What was wrong, and how do you know?");

        Pages.Page amended = pages.sends(
                MANAGER,
                "/note/" + first + "/amend",
                "_form",
                "note.amend-note",
                "noteText",
                "Rang the nursery.",
                "noteKind",
                "call",
                "significant",
                "true",
                "meaning",
                "Eats at nursery.",
                "amendReason",
                "It was the nursery.");
        assertThat(amended.redirect()).isEqualTo("/note/" + note());
        assertThat(pages.opens(MANAGER, amended.redirect()).text())
                .contains(
                        "Rang the nursery.", "Both texts are kept.", "It was the nursery.", "Tue 7 April 2026 at 10am");
        assertThat(pages.opens(DUTY, "/note/" + first).text())
                .contains("This note was amended on", "Rang the school.")
                .doesNotContain("Amend this note");
        assertThat(pages.opens(DUTY, "/note/" + first + "/amend").status()).isEqualTo(403);
        assertThat(pages.opens(DUTY, "/case/" + ada + "/notes").text())
                .contains("1 note", "Rang the nursery.", "Amended")
                .doesNotContain("Rang the school.");
    }

    @Test
    void theListIsNarrowedByKindSignificanceWriterAndDates() throws Exception {
        writes(
                DUTY,
                "noteChild",
                "" + ada,
                "noteText",
                "An old call.",
                "noteKind",
                "call",
                "happenedAt-day",
                "1",
                "happenedAt-month",
                "3",
                "happenedAt-year",
                "2026");
        writes(
                MANAGER,
                "noteChild",
                "" + ada,
                "noteText",
                "A visit today.",
                "noteKind",
                "visit",
                "significant",
                "true");
        String notes = "/case/" + ada + "/notes";
        assertThat(pages.opens(DUTY, notes).text()).containsSubsequence("A visit today.", "An old call.");
        assertThat(pages.opens(DUTY, notes + "?kind=call").text())
                .contains("An old call.")
                .doesNotContain("A visit");
        assertThat(pages.opens(DUTY, notes + "?significant=true").text())
                .contains("A visit today.", "What it means for the child: not said yet")
                .doesNotContain("An old call.");
        assertThat(pages.opens(DUTY, notes + "?by=" + MANAGER).text()).doesNotContain("An old call.");
        assertThat(pages.opens(DUTY, notes + "?to=2026-03-01").text())
                .contains("An old call.")
                .doesNotContain("A visit");
        assertThat(pages.opens(DUTY, notes + "?from=2026-03-02").text()).doesNotContain("An old call.");
        assertThat(pages.opens(DUTY, notes + "?from=2026-02-31&kind=zz").text())
                .contains("is not a real date", "An old call.");
        assertThat(pages.opens(DUTY, notes + "?by=nobody").text()).contains("No note matches.");
    }

    @Test
    void theSecondPageOfTheListKeepsWhatWasChosen() throws Exception {
        for (int call = 1; call <= Listed.SIZE + 1; call++)
            writes(DUTY, "noteChild", "" + ada, "noteText", "Call number " + call + ".", "noteKind", "call");
        String calls = "/case/" + ada + "/notes?kind=call";
        assertThat(pages.opens(DUTY, calls).text()).contains("Call number 51.").doesNotContain("Call number 1.");
        assertThat(pages.opens(DUTY, calls).html()).contains("kind=call&amp;page=2");
        assertThat(pages.opens(DUTY, calls + "&page=2").text())
                .contains("Call number 1.")
                .doesNotContain("Call number 51.", "Call number 2.");
        assertThat(pages.opens(DUTY, calls + "&page=99").status()).isLessThan(500);
    }

    @Test
    @Requirement("D58")
    void aDirectionIsATaskOfTheWorkerAndItsAnswerStandsOnEveryChildsFile() throws Exception {
        Pages.Page asked =
                asks(MANAGER, "direction", "priya.nightingale", "noteChild", "" + ada, "noteChild", "" + ben);
        assertThat(asked.status()).isEqualTo(302);
        assertThat(pages.opens("priya.nightingale", "/work?q=" + story.familyName())
                        .text())
                .contains("Carry out the direction", "Direction", "Due Thu 9 April 2026");
        String task = story.of("Ada").task("carry-out-direction").taskId();
        assertThat(pages.opens("priya.nightingale", "/task/" + task).text())
                .contains("What you are asked to do", "Ring the school.", "From Martha Milestone");

        story.on("2026-04-10 09:00");
        assertThat(pages.opens("priya.nightingale", "/work?late=true&q=" + story.familyName())
                        .text())
                .contains("1 working day late");
        assertThat(pages.opens(MANAGER, "/case/" + ben + "/notes").text())
                .contains("Direction to a worker", "For Priya Nightingale, by Thu 9 April 2026")
                .contains("Waits for Priya Nightingale", "1 working day late");
        assertThat(pages.opens(MANAGER, "/digest").text()).contains("Late answers to your directions and questions: 1");
        assertThat(pages.opens("priya.nightingale", "/digest").text())
                .contains("Directions and questions for you to answer: 1");

        story.as("social worker")
                .completes("carry-out-direction", "directionDone", "done", "directionAnswer", "Rang: both are there.");
        for (Long child : List.of(ada, ben)) {
            assertThat(pages.opens(MANAGER, "/case/" + child + "/notes").text())
                    .contains("Rang: both are there.", "Answered, to be read by Martha Milestone");
            assertThat(pages.opens(MANAGER, "/case/" + child + "/history").text())
                    .contains("Carry out the direction", "Direction not answered by the day named");
        }
        assertThat(pages.opens(MANAGER, "/work?list=approval&q=" + story.familyName())
                        .text())
                .contains("See what was done");
        story.as("manager").completes("see-what-was-done", "directionSettled", "yes");
        assertThat(pages.opens(MANAGER, "/case/" + ada + "/notes").text()).contains("Settled");
    }

    @Test
    void aDirectionIsTheLinesAndNobodyIsAskedWhoMayNotRead() throws Exception {
        assertThat(asks(DUTY, "direction", "priya.nightingale", "noteChild", "" + ada)
                        .status())
                .isEqualTo(422);
        assertThat(asks(DUTY, "question", DUTY, "noteChild", "" + ada).text()).contains("you cannot ask yourself");
        jdbc.sql("update child set restricted = true where last_name = ? and first_name = 'Ada'")
                .param(story.familyName())
                .update();
        assertThat(asks(DUTY, "question", STRANGER, "noteChild", "" + ada).text())
                .contains("Theo Thornbush may not");
        assertThat(asks(DUTY, "question", "lex.parchment", "noteChild", "" + ben)
                        .status())
                .isEqualTo(302);
        assertThat(pages.opens("lex.parchment", "/work?q=" + story.familyName()).text())
                .contains("Answer the question");
    }

    @Test
    void aFollowUpDateRemindsItsWriterAloneAndIsDoneOrMovedWithOneClick() throws Exception {
        writes(
                DUTY,
                "noteChild",
                "" + ada,
                "noteText",
                "Ring again about " + story.familyName(),
                "followUpOn-day",
                "8",
                "followUpOn-month",
                "4",
                "followUpOn-year",
                "2026");
        String text = "Ring again about " + story.familyName();
        assertThat(pages.opens(DUTY, "/work").text()).doesNotContain(text);
        assertThat(pages.opens(DUTY, "/reminders").text()).contains(text, "Wed 8 April 2026");
        assertThat(pages.opens(MANAGER, "/reminders").text()).doesNotContain(text);

        story.on("2026-04-08 08:00");
        assertThat(pages.opens(DUTY, "/work").text()).contains("Your reminders", text);
        assertThat(pages.opens(DUTY, "/digest").text()).contains("Your reminders: ", text);
        Long id = jdbc.sql("select max(id) from reminder where episode_id = ?")
                .param(ada)
                .query(Long.class)
                .single();
        assertThat(pages.sends(MANAGER, "/reminders/" + id + "/done").status()).isEqualTo(404);
        assertThat(pages.sends(DUTY, "/reminders/" + id + "/move", "to", "week", "back", "/work?list=mine")
                        .redirect())
                .isEqualTo("/work?list=mine");
        assertThat(pages.opens(DUTY, "/work").text()).doesNotContain(text);
        assertThat(pages.opens(DUTY, "/reminders").text()).contains(text, "Wed 15 April 2026");
        pages.sends(DUTY, "/reminders/" + id + "/done", "back", "https://elsewhere.example");
        assertThat(pages.opens(DUTY, "/reminders").text()).doesNotContain(text);
    }

    @Test
    void aReminderOfOnesOwnStandsOnNobodysFile() throws Exception {
        String page = "/reminders/new?case=" + ada;
        assertThat(pages.sends(DUTY, page, "_form", "note.remind-me", "reminderText", "Ask about the dog")
                        .status())
                .isEqualTo(422);
        assertThat(pages.sends(
                                DUTY,
                                page,
                                "_form",
                                "note.remind-me",
                                "reminderText",
                                "Ask about the dog",
                                "remindOn-day",
                                "7",
                                "remindOn-month",
                                "4",
                                "remindOn-year",
                                "2026")
                        .status())
                .isEqualTo(302);
        assertThat(pages.opens(DUTY, "/work").text()).contains("Ask about the dog");
        assertThat(pages.opens(DUTY, "/case/" + ada + "/history").text()).doesNotContain("Ask about the dog");
        jdbc.sql("update child set restricted = true where last_name = ?")
                .param(story.familyName())
                .update();
        assertThat(pages.opens(STRANGER, page).status()).isEqualTo(403);
    }

    private Pages.Page asks(String username, String kind, String whom, String... more) throws Exception {
        String[] all = {
            "noteText",
            "Ring the school.",
            "noteKind",
            kind,
            "addressee",
            whom,
            "answerBy-day",
            "9",
            "answerBy-month",
            "4",
            "answerBy-year",
            "2026"
        };
        String[] together = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, together, all.length, more.length);
        return writes(username, together);
    }

    private Pages.Page writes(String username, String... parameters) throws Exception {
        String[] all = new String[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        all[0] = "_form";
        all[1] = "note.write-note";
        return pages.sends(username, "/note/new?case=" + ada, all);
    }

    private Long note() {
        return jdbc.sql("select max(note_id) from note_child where episode_id = ?")
                .param(ada)
                .query(Long.class)
                .single();
    }
}
