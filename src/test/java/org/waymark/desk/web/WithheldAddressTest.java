package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** A withheld address is read by those who may, marked, and by nobody else on any page that tells of the child. */
@WaymarkTest
class WithheldAddressTest {

    private static final String OURS = "priya.nightingale";
    private static final String THEIRS = "quentin.quill";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private Children children;

    @Autowired
    private JdbcClient jdbc;

    private Pages pages;
    private CaseStory story;
    private String street;

    @BeforeEach
    void anAddressIsWithheldAndWrittenInFreeTextToo() {
        pages = new Pages(web, workers);
        story = stories.begin();
        street = "47 Refuge O'Hara Street " + story.familyName();
        story.on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-02 16:40",
                        "childAddress",
                        "Flat 3\n" + street + "\nHillbury",
                        "childAddressWithheld",
                        "true",
                        "addressWithheldFrom",
                        "Her father",
                        "concern",
                        "She was heard crying at " + street + " at night.",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())));
    }

    @Test
    void standsOnNoPageOfTheCaseForWhoMayNotSeeIt() throws Exception {
        List<String> refused = new ArrayList<>();
        for (String child : List.of("Ada", "Ben"))
            for (String page : everyPageOf(story.of(child).episode().id())) {
                Pages.Page read = pages.opens(THEIRS, page);
                assertThat(read.text()).as(page).doesNotContain("Refuge O'Hara", "Hillbury");
                if (read.status() != 200) refused.add(page);
            }
        assertThat(refused).as("pages that were not looked at").allMatch(page -> page.endsWith("/correct"));
        assertThat(pages.opens(THEIRS, record(id())).text())
                .contains("Withheld. Ask the team that holds the case.", "crying at [withheld] at night");
        assertThat(pages.opens(THEIRS, record(id()) + "/correct").status()).isEqualTo(403);
    }

    @Test
    void standsMarkedOnTheRecordForWhoMaySeeIt() throws Exception {
        assertThat(pages.opens(OURS, record(id())).text()).contains("Withheld: do not share Flat 3 " + street);
    }

    @Test
    void theSiblingsAddressIsWithheldWithIt() throws Exception {
        Long ben = children.findById(story.of("Ben").episode().childId())
                .map(Child::personId)
                .orElseThrow();
        assertThat(jdbc.sql("select withheld from person_address where person_id = ?")
                        .param(ben)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    private List<String> everyPageOf(Long episodeId) {
        List<String> all = new ArrayList<>();
        for (String tab : List.of("", "/chronology", "/history", "/notes", "/people", "/documents", "/bundles"))
            all.add("/case/" + episodeId + tab);
        all.add(record(episodeId));
        all.add(record(episodeId) + "/correct");
        all.add("/person/"
                + children.findById(story.of("Ada").episode().childId())
                        .orElseThrow()
                        .personId());
        return all;
    }

    private String record(Long episodeId) {
        return "/record/"
                + jdbc.sql("select max(record_id) from case_record_child where episode_id = ?")
                        .param(episodeId)
                        .query(Long.class)
                        .single();
    }

    private Long id() {
        return story.of("Ada").episode().id();
    }
}
