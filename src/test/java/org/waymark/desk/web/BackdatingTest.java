package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Chapters;
import org.waymark.journey.Stories;

/**
 * An entry is to be looked at only where it came after the breach, would cancel it, and nothing written that day supports it
 * (practice 7). The decision on the contact is due by the end of Wednesday 8 April.
 */
@WaymarkTest
class BackdatingTest {

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
    void aContactOnTuesday() {
        pages = new Pages(web, workers);
        story = Chapters.contact(stories);
    }

    private void decides(String recorded, String decidedAt) {
        story.on(recorded)
                .as("manager")
                .completes("decide-referral", "decision", "no-further-action", "decidedAt", decidedAt);
    }

    private void aNoteIsWritten(String at) {
        story.on(at).as("duty worker").completes("check-agency-records");
    }

    @Test
    void afterTheBreachCancellingItAndWithoutSupportItIsToBeLookedAt() throws Exception {
        decides("2026-04-09 09:00", "2026-04-08 15:00");
        assertThat(story.deadline("referral-decision").state()).isEqualTo(DeadlineState.MET);
        assertThat(toLookAt())
                .contains(
                        "Done Wed 8 April 2026 at 3pm", "Thu 9 April 2026 at 9am by Martha Milestone", "I have looked");
    }

    @Test
    void writtenBeforeTheBreachItIsNot() throws Exception {
        decides("2026-04-08 23:30", "2026-04-08 15:00");
        assertThat(toLookAt()).isEmpty();
    }

    @Test
    void anEntryThatLeavesTheBreachStandingIsNot() throws Exception {
        decides("2026-04-09 09:00", "2026-04-09 00:01");
        assertThat(story.deadline("referral-decision").state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(toLookAt()).isEmpty();
    }

    @Test
    void aNoteOfTheDaySupportsIt() throws Exception {
        aNoteIsWritten("2026-04-08 23:30");
        decides("2026-04-09 09:00", "2026-04-08 15:00");
        assertThat(toLookAt()).isEmpty();
    }

    @Test
    void aNoteOfTheNextDayDoesNotEvenAtHalfPastMidnight() throws Exception {
        aNoteIsWritten("2026-04-09 00:30");
        decides("2026-04-09 09:00", "2026-04-08 15:00");
        assertThat(toLookAt()).isNotEmpty();
    }

    @Test
    void aNoteFromBeforeTheMomentDoesNot() throws Exception {
        aNoteIsWritten("2026-04-08 14:00");
        decides("2026-04-09 09:00", "2026-04-08 15:00");
        assertThat(toLookAt()).isNotEmpty();
    }

    @Test
    void aCorrectionThatUndoesTheBreachIsLookedAtAsWell() throws Exception {
        decides("2026-04-09 09:00", "2026-04-09 08:30");
        assertThat(toLookAt()).isEmpty();
        story.on("2026-04-10 09:00").corrects("decide-referral", "The day was wrong.", "decidedAt", "2026-04-08 15:00");
        assertThat(toLookAt()).contains("Fri 10 April 2026 at 9am");
    }

    @Test
    void whoeverWroteItDoesNotLookAtIt() throws Exception {
        decides("2026-04-09 09:00", "2026-04-08 15:00");
        assertThat(toLookAt("martha.milestone"))
                .contains("another manager looks at it")
                .doesNotContain("I have looked");
        assertThat(looks("martha.milestone", "2026-04-08 15:00").status()).isEqualTo(403);
        assertThat(toLookAt("theo.thornbush")).isEmpty();

        assertThat(looks("sylvia.signpost", "The diary shows it.").status()).isEqualTo(302);
        assertThat(toLookAt()).isEmpty();
        assertThat(jdbc.sql("select l.looked_by || ': ' || l.finding from entry_looked_at l join case_event m"
                                + " on m.id = l.event_id where m.episode_id = ?")
                        .param(story.episode().id())
                        .query(String.class)
                        .list())
                .containsExactly("sylvia.signpost: The diary shows it.");
        assertThat(jdbc.sql("select count(*) from trail where action = 'entry-looked-at' and episode_id = ?")
                        .param(story.episode().id())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(looks("sylvia.signpost", "").redirect()).startsWith("/desk");
    }

    private Pages.Page looks(String username, String finding) throws Exception {
        return pages.sends(
                username,
                "/desk/looked-at",
                "deadline",
                story.deadline("referral-decision").id().toString(),
                "event",
                story.deadline("referral-decision").metOnEventId().toString(),
                "finding",
                finding);
    }

    private String toLookAt() throws Exception {
        return toLookAt("sylvia.signpost");
    }

    private String toLookAt(String username) throws Exception {
        String html = pages.opens(username, "/desk?q=" + story.familyName()).html();
        Matcher list = Pattern.compile("(?s)id=\"look-at\".*?</table>").matcher(html);
        return list.find() ? new Pages.Page(200, list.group(), null).text() : "";
    }
}
