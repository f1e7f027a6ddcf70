package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Viewer;
import org.waymark.access.Workers;
import org.waymark.casefile.ChronologyBook;
import org.waymark.casefile.NoteBook;
import org.waymark.casefile.NoteKind;
import org.waymark.casefile.NoteText;
import org.waymark.casefile.RoughDate;
import org.waymark.desk.Chronologies;
import org.waymark.desk.ChronologyLine;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The chronology at the front of the file: it builds itself, people add to it, and it goes to court. */
@WaymarkTest
class ChronologyPageTest {

    private static final String WORKER = "priya.nightingale";

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Chronologies chronologies;

    @Autowired
    private ChronologyBook book;

    @Autowired
    private NoteBook notes;

    @Autowired
    private Clock clock;

    private Pages pages;
    private CaseStory story;

    @BeforeEach
    void twoChildrenAreReferred() {
        pages = new Pages(web, workers);
        story = stories.begin();
        story.on("2026-04-07 09:30")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-07 09:00",
                        "concern",
                        "Ada and Ben were alone at night.",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())))
                .completes("check-agency-records")
                .as("manager")
                .completes(
                        "decide-referral",
                        "decision",
                        "assessment",
                        "decisionReason",
                        "Nobody looks after them when their mother works.");
    }

    @Test
    @Requirement({"B02", "D30"})
    void buildsItselfFromWhatIsSignificantByTheProcedure() throws Exception {
        story.on("2026-04-19 10:00");
        Pages.Page page = pages.opens(WORKER, address("Ada"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Contact received: Ada and Ben were alone at night.")
                .contains("Referral decided: Child and family assessment")
                .contains("Nobody looks after them when their mother works. Martha Milestone, 7 April 2026")
                .contains("Last significant event entered 12 days ago")
                .contains("Made on Sun 19 April 2026 at 10am by Priya Nightingale")
                .doesNotContain("Contact screened", "May be out of date");
        assertThat(trail("chronology-read", WORKER)).isEqualTo(1);
        story.on("2026-07-20 10:00");
        assertThat(pages.opens(WORKER, address("Ada")).text()).contains("May be out of date");
    }

    @Test
    @Requirement("B02")
    void whatAnEventMeantIsSaidByTheCasesOwnPeopleAndEveryTextIsKept() throws Exception {
        String line = line("Ada", "Referral decided");
        assertThat(pages.opens("sam.sparrowhawk", line).status()).isEqualTo(403);
        assertThat(pages.opens("lex.parchment", line).status()).isEqualTo(403);

        assertThat(remark(WORKER, line, 0, "Ada looks after her brother herself.", "yes", "")
                        .status())
                .isEqualTo(302);
        Pages.Page second = remark("martha.milestone", line, 0, "Ada is a young carer.", "yes", "");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text())
                .contains(
                        "Somebody has written on this line since you opened it: “Ada looks after her brother herself.”")
                .contains("Ada is a young carer.");
        assertThat(remark("martha.milestone", line, seen(second), "Ada is a young carer.", "yes", "")
                        .status())
                .isEqualTo(302);

        String page = pages.opens(WORKER, address("Ada")).text();
        assertThat(page)
                .contains("Ada is a young carer. Martha Milestone, 7 April 2026 What was said before")
                .contains("Ada looks after her brother herself. (Priya Nightingale, 7 April 2026)")
                .contains("Nobody looks after them when their mother works. (Martha Milestone, 7 April 2026)");
        assertThat(pages.opens(WORKER, address("Ben")).text()).doesNotContain("young carer");
    }

    @Test
    void aLineIsSetAsideWithAReasonAndBroughtBack() throws Exception {
        String line = line("Ada", "Contact received");
        Pages.Page refused = remark(WORKER, line, 0, "", "no", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Say why it is not significant for this child.");

        assertThat(remark(WORKER, line, 0, "", "no", "The night shift was Ben's alone.")
                        .status())
                .isEqualTo(302);
        assertThat(pages.opens(WORKER, address("Ada")).text())
                .contains("Set aside as not significant (1)", "The night shift was Ben's alone. (Priya Nightingale");
        assertThat(lines("Ada")).noneMatch(what -> what.startsWith("Contact received"));
        assertThat(lines("Ben")).anyMatch(what -> what.startsWith("Contact received"));

        Pages.Page open = pages.opens(WORKER, line);
        assertThat(remark(WORKER, line, seen(open), "", "yes", "She was there after all.")
                        .status())
                .isEqualTo(302);
        assertThat(lines("Ada")).anyMatch(what -> what.startsWith("Contact received"));
    }

    @Test
    @Requirement("B02")
    void olderHistoryIsEnteredByHandAsExactlyAsItIsKnown() throws Exception {
        String enter = address("Ada") + "/new";
        assertThat(pages.opens("lex.parchment", enter).status()).isEqualTo(403);
        assertThat(pages.opens("kit.cogwheel", enter).status()).isEqualTo(403);
        for (String never : List.of("31 February 2019", "when she was small", "spring 2031")) {
            Pages.Page refused = enter("olive.nightowl", never);
            assertThat(refused.status()).as(never).isEqualTo(422);
            assertThat(refused.text()).contains("The family moved here from Exampleton.");
        }
        assertThat(enter("olive.nightowl", "Spring 2019").status()).isEqualTo(302);
        story.on("2026-04-08 10:00");
        assertThat(pages.opens(WORKER, address("Ada")).text())
                .contains("spring 2019 The family moved here from Exampleton. Known from: the housing office")
                .contains("She lost her nursery place. Olive Nightowl, 7 April 2026");
        assertThat(lines("Ben").get(0)).isEqualTo("The family moved here from Exampleton.");

        Matcher amend = Pattern.compile("chronology/entry/(\\d+)")
                .matcher(pages.opens(WORKER, address("Ada")).html());
        assertThat(amend.find()).isTrue();
        String entry = address("Ada") + "/entry/" + amend.group(1);
        String known = seen(pages.opens(WORKER, entry)) + "";
        for (String word : List.of("first", "second")) {
            Pages.Page sent = pages.sends(
                    WORKER,
                    entry,
                    "_form",
                    "chronology-amendment",
                    "_seen",
                    known,
                    "happenedWhen",
                    "2018",
                    "happened",
                    "Moved, " + word + " text.");
            assertThat(sent.status()).isEqualTo(word.equals("first") ? 302 : 422);
        }
        assertThat(lines("Ben").get(0)).isEqualTo("Moved, first text.");
        assertThat(jdbc.sql("select count(*) from chronology_entry where happened like 'The family moved here%'"
                                + " and superseded_by is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(pages.opens(WORKER, address("Ada")).text()).contains("She lost her nursery place.");
    }

    @Test
    void brothersAndSistersAreMergedByChoiceAndDaysByAddress() throws Exception {
        String both = address("Ada") + "?with=" + childId("Ben");
        assertThat(pages.opens(WORKER, both).text())
                .contains("Ada " + story.familyName() + " Ben " + story.familyName())
                .contains("For whom");
        assertThat(pages.opens(WORKER, both).times("Referral decided: Child and family assessment"))
                .isEqualTo(
                        pages.opens(WORKER, address("Ada")).times("Referral decided: Child and family assessment") + 1);
        assertThat(pages.opens(WORKER, both + "&from=8%20April%202026").text())
                .contains("No significant event is on file for these days.");
        Pages.Page wrong = pages.opens(WORKER, both + "&to=31%20February");
        assertThat(wrong.text()).contains("“31 February” is no date.").contains("Referral decided");
        assertThat(wrong.html()).contains("value=\"31 February\"");

        jdbc.sql("update child set restricted = true where id = ?")
                .param(childId("Ben"))
                .update();
        Pages.Page other = pages.opens("theo.thornbush", both);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text()).doesNotContain("Ben " + story.familyName());
    }

    @Test
    void significantNotesStandInItAndACorrectedDateMovesTheLineWithWhatWasSaidOfIt() throws Exception {
        NoteText text = new NoteText(
                NoteKind.CALL,
                clock.instant(),
                false,
                null,
                "The father moved back in.",
                true,
                "Ada is frightened.",
                null,
                null,
                null);
        notes.write(text, List.of(id("Ada")), WORKER);
        assertThat(pages.opens(WORKER, address("Ada")).text())
                .contains("The father moved back in.", "Ada is frightened. Priya Nightingale, 7 April 2026");

        remark(WORKER, line("Ada", "Referral decided"), 0, "Help at last.", "yes", "");
        story.as("manager").corrects("decide-referral", "It was earlier.", "decidedAt", "2026-04-07 09:20");
        assertThat(pages.opens(WORKER, address("Ada")).text()).contains("Help at last. Priya Nightingale");
    }

    /** What is merged for two children is, for each of them, what stands in their own. */
    @Test
    void mergingLosesNothingAndAddsNothing() {
        long seed = 40711;
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            List<Long> who = new ArrayList<>();
            if (random.nextInt(3) > 0) who.add(id("Ada"));
            if (who.isEmpty() || random.nextBoolean()) who.add(id("Ben"));
            String when =
                    List.of("2019", "spring 2018", "March 2020", "4 May 2021").get(random.nextInt(4));
            book.enter(RoughDate.of(when).orElseThrow(), "Event " + random.nextInt(6), null, who, WORKER);
        }
        Viewer viewer = Viewer.of(workers.findById(WORKER).orElseThrow());
        List<ChronologyLine> merged = chronologies
                .page(id("Ada"), viewer, List.of(childId("Ben")), "", "")
                .lines();
        for (String name : List.of("Ada", "Ben")) {
            List<String> alone = chronologies.page(id(name), viewer, List.of(), "", "").lines().stream()
                    .map(ChronologyPageTest::said)
                    .toList();
            List<String> ofMerged = merged.stream()
                    .filter(line -> line.standing().stream()
                            .anyMatch(child -> child.childId().equals(childId(name))))
                    .map(ChronologyPageTest::said)
                    .toList();
            assertThat(ofMerged).as("seed %d, %s", seed, name).containsExactlyInAnyOrderElementsOf(alone);
        }
        assertThat(merged)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(line -> line.when().first()));
    }

    private static String said(ChronologyLine line) {
        return line.when().words() + " " + line.what() + " "
                + line.children().get(0).key();
    }

    private List<String> lines(String name) {
        Viewer viewer = Viewer.of(workers.findById(WORKER).orElseThrow());
        return chronologies.page(id(name), viewer, List.of(), "", "").lines().stream()
                .map(ChronologyLine::what)
                .toList();
    }

    private String line(String name, String what) {
        Viewer viewer = Viewer.of(workers.findById(WORKER).orElseThrow());
        String key = chronologies.page(id(name), viewer, List.of(), "", "").lines().stream()
                .filter(line -> line.what().startsWith(what))
                .map(line -> line.children().get(0).key())
                .findFirst()
                .orElseThrow();
        return address(name) + "/line?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private Pages.Page remark(String who, String line, long seen, String meaning, String standing, String reason)
            throws Exception {
        return pages.sends(
                who,
                line,
                "_form",
                "chronology-line",
                "_seen",
                String.valueOf(seen),
                "meaning",
                meaning,
                "standing",
                standing,
                "reason",
                reason);
    }

    private Pages.Page enter(String who, String when) throws Exception {
        return pages.sends(
                who,
                address("Ada") + "/new",
                "_form",
                "chronology-entry",
                "happenedWhen",
                when,
                "happened",
                "The family moved here from Exampleton.",
                "knownFrom",
                "the housing office",
                "meaning",
                "She lost her nursery place.",
                "children",
                id("Ada").toString(),
                "children",
                id("Ben").toString());
    }

    private static long seen(Pages.Page page) {
        Matcher seen = Pattern.compile("name=\"_seen\" value=\"(\\d+)\"").matcher(page.html());
        assertThat(seen.find()).isTrue();
        return Long.parseLong(seen.group(1));
    }

    private long trail(String action, String who) {
        return jdbc.sql("select count(*) from trail where action = ? and username = ? and episode_id = ?")
                .param(action)
                .param(who)
                .param(id("Ada"))
                .query(Long.class)
                .single();
    }

    private Long id(String name) {
        Long id = story.of(name).episode().id();
        story.of();
        return id;
    }

    private Long childId(String name) {
        return jdbc.sql("select child_id from episode where id = ?")
                .param(id(name))
                .query(Long.class)
                .single();
    }

    private String address(String name) {
        return "/case/" + id(name) + "/chronology";
    }
}
