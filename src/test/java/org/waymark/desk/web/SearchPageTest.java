package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PersonContact;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The search as people use it: who is found for whom, with which words, and what is written down of it. */
@WaymarkTest
class SearchPageTest {

    private static final String MANAGER = "martha.milestone";
    private static final String OTHER_TEAM = "theo.thornbush";
    private static final PeopleRegister.By BY = new PeopleRegister.By("daisy.fieldmouse", null);

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private Children children;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private JdbcClient jdbc;

    /** Names so unlike each other that no test finds the family of another. */
    private static final Iterator<String> FAMILIES = List.of(
                    "Quillinghurst",
                    "Bexterfold",
                    "Tolmanswick",
                    "Yarrowdene",
                    "Fipplethorn",
                    "Glastermont",
                    "Umberleigh",
                    "Jessopholt",
                    "Wigglesnatch")
            .iterator();

    private static LocalDate day = LocalDate.of(2013, 2, 3);

    private LocalDate born;
    private String family;
    private CaseStory story;
    private Child child;
    private Long mother;

    @BeforeEach
    void aChildWithAMotherIsReferred() {
        family = FAMILIES.next();
        day = day.plusDays(97);
        born = day;
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "childLastName",
                        family,
                        "childDateOfBirth",
                        born.toString(),
                        "receivedAt",
                        "2026-04-02 16:40",
                        "childNhsNumber",
                        "943 476 5919");
        child = children.findById(story.episode().childId()).orElseThrow();
        mother = register.add("Marigold", family, LocalDate.of(1990, 1, 5), "F", BY)
                .id();
        register.relate(mother, child.personId(), Relationship.Said.of(RelationshipKind.MOTHER), BY);
        register.reachedBy(
                mother, new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, telephone(), true, "the father"), BY);
    }

    /** A number of this story alone. */
    private String telephone() {
        return "07700%06d".formatted(story.episode().id());
    }

    @Test
    void findsAChildInSpiteOfAnErrorAndSaysWhy() throws Exception {
        String wrong = family.substring(0, 4) + "x" + family.substring(4);
        Pages.Page found = search(MANAGER, "Ada " + wrong, "");
        assertThat(found.text())
                .contains("Ada " + family, "born " + said(born), "NHS 943 476 5919")
                .contains("Spelled like “" + family.toLowerCase())
                .contains("Contact, not decided, received 2 April 2026");
        assertThat(found.html()).contains("/case/" + story.episode().id() + "\"");
        assertThat(search(MANAGER, "Ada " + family, said(born)).text()).contains("1 person found", "Date of birth");
    }

    @Test
    void anAdultIsFoundWithTheChildrenAndTheirCases() throws Exception {
        String found = search(MANAGER, "Marigold " + family, "").text();
        assertThat(found)
                .contains("Marigold " + family, "Adult", "born 5 January 1990")
                .contains("Ada " + family, "Contact, not decided");
    }

    @Test
    void ofARestrictedChildOnlyTheNameIsShownAndNothingElseFindsIt() throws Exception {
        jdbc.sql("update child set restricted = true where id = ?")
                .param(child.id())
                .update();
        String stranger = search(OTHER_TEAM, "Ada " + family, "").text();
        assertThat(stranger)
                .contains("Ada " + family, "Restricted record")
                .doesNotContain(said(born), "943 476 5919", "received 2 April");
        assertThat(search(OTHER_TEAM, "Ada " + family + " " + said(born), "").text())
                .as("the date is not confirmed")
                .contains("Restricted record")
                .doesNotContain("born ");
        String motherOfIt = search(OTHER_TEAM, "Marigold " + family, "").text();
        assertThat(motherOfIt).contains("Marigold", "restricted record").doesNotContain("5 January 1990");
        assertThat(search(MANAGER, "Ada " + family, "").text()).contains(said(born));
    }

    @Test
    void aWithheldTelephoneFindsNobodyForAnotherTeam() throws Exception {
        assertThat(search(MANAGER, telephone(), "").text()).contains("Marigold", "Telephone");
        assertThat(search(OTHER_TEAM, telephone(), "").text()).doesNotContain("Marigold");
    }

    @Test
    void everySearchStandsInTheTrailWithoutWhatWasTyped() throws Exception {
        search("quentin.quill", "Ada " + family, said(born));
        List<Map<String, Object>> trail = jdbc.sql("select detail from trail where username = 'quentin.quill'"
                        + " and action = 'people-searched' order by id desc fetch first 1 rows only")
                .query()
                .listOfRows();
        assertThat(trail).hasSize(1);
        assertThat(trail.get(0).values().iterator().next().toString()).isEqualTo("name, date of birth: 1 found");
    }

    @Test
    void whatCannotBeSearchedIsSaidAndTheTextStays() throws Exception {
        MockHttpServletResponse nothing = send(MANAGER, new Cookie[1], " , ", "");
        assertThat(nothing.getStatus()).isEqualTo(422);
        MockHttpServletResponse noDay = send(MANAGER, new Cookie[1], "Ada", "31 2 2019");
        assertThat(noDay.getStatus()).isEqualTo(422);
        assertThat(noDay.getContentAsString())
                .contains("value=\"Ada\"", "value=\"31 2 2019\"", "Write the date of birth like");
        assertThat(search(MANAGER, "Qwertzuiop Yxcvbnm", "").text()).contains("Nobody found");
        assertThat(perform(get("/search/found"), MANAGER, new Cookie[1]).getRedirectedUrl())
                .isEqualTo("/search");
    }

    @Test
    void thoseWhoReadNoRecordsDoNotSearch() throws Exception {
        for (String reader : List.of("kit.cogwheel", "paula.pathfinder"))
            assertThat(send(reader, new Cookie[1], "Ada", "").getStatus())
                    .as(reader)
                    .isEqualTo(403);
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }

    private Pages.Page search(String username, String text, String born) throws Exception {
        Cookie[] session = new Cookie[1];
        assertThat(send(username, session, text, born).getRedirectedUrl())
                .as("no name stands in the address")
                .isEqualTo("/search/found");
        MockHttpServletResponse page = perform(get("/search/found"), username, session);
        assertThat(page.getStatus()).isEqualTo(200);
        return new Pages.Page(page.getStatus(), page.getContentAsString(), null);
    }

    private MockHttpServletResponse send(String username, Cookie[] session, String text, String born) throws Exception {
        return perform(post("/search").with(csrf()).param("q", text).param("born", born), username, session);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String username, Cookie[] session)
            throws Exception {
        String[] roles = workers.findById(username).orElseThrow().roleCodes().toArray(String[]::new);
        if (session[0] != null) request.cookie(session[0]);
        MockHttpServletResponse response = web.perform(
                        request.with(user(username).roles(roles)))
                .andReturn()
                .getResponse();
        if (response.getCookie("SESSION") != null) session[0] = response.getCookie("SESSION");
        return response;
    }
}
