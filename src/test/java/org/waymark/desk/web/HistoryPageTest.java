package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.casefile.NoteBook;
import org.waymark.casefile.NoteKind;
import org.waymark.casefile.NoteText;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The history of a case holds everything, apart from the chronology, and stays readable when it is long. */
@WaymarkTest
class HistoryPageTest {

    private static final String WORKER = "priya.nightingale";
    private static final int MANY = 1000;

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private NoteBook notes;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Pages pages;
    private CaseStory story;

    @BeforeEach
    void aChildIsReferred() {
        pages = new Pages(web, workers);
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40");
    }

    @Test
    @Requirement("D30")
    void isNarrowedByKindPersonAndDaysAndTheChronologyIsAnotherPage() throws Exception {
        story.on("2026-04-07 10:00").as("manager").completes("decide-referral", "decision", "no-further-action");
        note("tom.thistledown", clock.instant(), "a");
        String all = pages.opens(WORKER, address("")).text();
        assertThat(all)
                .contains("Decide the referral", "Note: Call", "recorded Tue 7 April 2026 at 10am by Tom Thistledown");

        assertThat(pages.opens(WORKER, address("?kind=note")).text())
                .contains("1 entry", "Note: Call")
                .doesNotContain("recorded Tue 7 April 2026 at 10am by Martha Milestone");
        assertThat(pages.opens(WORKER, address("?by=martha.milestone")).text())
                .contains("by Martha Milestone")
                .doesNotContain("by Tom Thistledown");
        assertThat(pages.opens(WORKER, address("?to=3%20April%202026")).text())
                .contains("Done Thu 2 April 2026")
                .doesNotContain("Done Tue 7 April 2026");
        Pages.Page wrong = pages.opens(WORKER, address("?from=31%20February%202026"));
        assertThat(wrong.text()).contains("“31 February 2026” is no date.");
        assertThat(pages.opens("kit.cogwheel", address("")).status()).isEqualTo(403);
    }

    /** Every entry stands on exactly one page, whatever the order in which things were written down. */
    @Test
    void aThousandEntriesArePagedWithoutLossOrRepetition() throws Exception {
        long seed = 90210;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < MANY; i++) order.add(i);
        Collections.shuffle(order, new Random(seed));
        Instant now = clock.instant();
        transaction.executeWithoutResult(status ->
                order.forEach(i -> note(WORKER, now.minus(Duration.ofMinutes(i % 400)), "What was said, number " + i)));
        List<String> links = new ArrayList<>();
        int last = MANY / 50;
        for (int page = 1; page <= last; page++) {
            Matcher link = Pattern.compile("/note/(\\d+)\"")
                    .matcher(pages.opens(WORKER, address("?kind=note&page=" + page))
                            .html());
            while (link.find()) links.add(link.group(1));
        }
        assertThat(links).as("seed %d", seed).hasSize(MANY).doesNotHaveDuplicates();
        Pages.Page end = pages.opens(WORKER, address("?kind=note&page=9999"));
        assertThat(end.text()).contains(MANY + " entries", "Previous page").doesNotContain("Next page");
        assertThat(pages.opens(WORKER, "/case/" + id()).status()).isEqualTo(200);
    }

    private void note(String by, Instant at, String text) {
        notes.write(
                new NoteText(NoteKind.CALL, at, false, null, text, false, null, null, null, null), List.of(id()), by);
    }

    private Long id() {
        return story.episode().id();
    }

    private String address(String query) {
        return "/case/" + id() + "/history" + query;
    }
}
