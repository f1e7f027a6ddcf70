package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

/** A contact about a child who may be known already: the page asks before a second file is made. */
@WaymarkTest
class KnownChildPageTest {

    private static final String DUTY = "daisy.fieldmouse";

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

    /** Names so unlike each other that no test is asked about the child of another. */
    private static final Iterator<String> FAMILIES = List.of(
                    "Brocklethwaite", "Candlemasson", "Dunnockford", "Ellerbeckley", "Gudgeonhurst", "Huckaback")
            .iterator();

    private String family;
    private Pages pages;
    private CaseStory story;
    private Child known;

    @BeforeEach
    void aChildIsKnown() {
        pages = new Pages(web, workers);
        family = FAMILIES.next();
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("childLastName", family, "receivedAt", "2026-04-02 16:40", "concern", "First contact.");
        known = children.findById(story.episode().childId()).orElseThrow();
        story.on("2026-04-03 09:00");
    }

    @Test
    void asksBeforeASecondFileIsMadeAndKeepsTheText() throws Exception {
        Pages.Page asked = contact(misheard());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("Nothing has been recorded yet")
                .contains("Ada " + family + ", born 14 May 2019", "Spelled like")
                .contains("The neighbour rang.");
        assertThat(filesOfFamily()).isEqualTo(1);
    }

    @Test
    void joinsTheFileThatWasChosenWhoseNameStays() throws Exception {
        Pages.Page done = contact(misheard(), "_known.0", known.id().toString());
        assertThat(done.redirect()).isEqualTo("/case/" + story.episode().id());
        assertThat(filesOfFamily()).isEqualTo(1);
        assertThat(children.findById(known.id()).orElseThrow().lastName()).isEqualTo(family);
        assertThat(pages.opens(DUTY, done.redirect()).text()).contains("The neighbour rang.");
        assertThat(jdbc.sql("select last_name from person_name where person_id = ?")
                        .param(known.personId())
                        .query(String.class)
                        .list())
                .as("what the caller said is searched from now on")
                .containsExactly(misheard());
    }

    @Test
    void makesANewFileWhereSomebodySaysSo() throws Exception {
        Pages.Page done = contact(misheard(), "_known.0", "new");
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.redirect()).isNotEqualTo("/case/" + story.episode().id());
        assertThat(filesOfFamily()).isEqualTo(2);
    }

    @Test
    void doesNotAskAboutOneWhoIsSureOrUnlikeAnybody() throws Exception {
        assertThat(contact(family).redirect())
                .isEqualTo("/case/" + story.episode().id());
        assertThat(contact("Zwetschgenbaum" + family, "childFirstName", "Quirin", "childDateOfBirth", "2012-02-03")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void showsNoMoreThanTheNameOfARestrictedChild() throws Exception {
        jdbc.sql("update child set restricted = true where id = ?")
                .param(known.id())
                .update();
        Pages.Page asked = sends("theo.thornbush", typed(misheard()));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("Ada " + family + ", restricted record")
                .doesNotContain(family + ", born");
        Pages.Page done = sends(
                "theo.thornbush", with(typed(misheard()), "_known.0", known.id().toString()));
        assertThat(done.redirect()).as("not to a page that refuses").isEqualTo("/work");
    }

    private String misheard() {
        return family.substring(0, 4) + "x" + family.substring(4);
    }

    private long filesOfFamily() {
        return children.findAll().stream()
                .filter(child ->
                        child.lastName().equals(family) || child.lastName().equals(misheard()))
                .count();
    }

    private Pages.Page contact(String lastName, String... more) throws Exception {
        return sends(DUTY, with(typed(lastName), more));
    }

    private Map<String, List<String>> typed(String lastName) {
        return story.typesContact(
                "childLastName", lastName, "receivedAt", "2026-04-03 08:50", "concern", "The neighbour rang.");
    }

    private Map<String, List<String>> with(Map<String, List<String>> typed, String... more) {
        Map<String, List<String>> all = new LinkedHashMap<>(typed);
        for (int i = 0; i < more.length; i += 2) {
            if (more[i].equals("childDateOfBirth")) {
                all.keySet().removeIf(key -> key.startsWith("childDateOfBirth"));
                all.putAll(birth(more[i + 1]));
            } else all.put(more[i], List.of(more[i + 1]));
        }
        return all;
    }

    private Map<String, List<String>> birth(String date) {
        Map<String, List<String>> birth = new LinkedHashMap<>();
        story.typesContact("childDateOfBirth", date).forEach((key, value) -> {
            if (key.startsWith("childDateOfBirth")) birth.put(key, value);
        });
        return birth;
    }

    private Pages.Page sends(String username, Map<String, List<String>> typed) throws Exception {
        List<String> parameters = new ArrayList<>();
        typed.forEach((key, values) -> values.forEach(value -> {
            parameters.add(key);
            parameters.add(value);
        }));
        return pages.sends(username, "/contact/new", parameters.toArray(String[]::new));
    }
}
