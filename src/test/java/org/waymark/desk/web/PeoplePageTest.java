package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.waymark.child.Hazard;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.Person;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;
import org.waymark.child.Relationships;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** Who is round a child, as each viewer may see it; and how people are added, ended and corrected. */
@WaymarkTest
class PeoplePageTest {

    private static final String PRIYA = "priya.nightingale";
    private static final String QUENTIN = "quentin.quill";
    private static final By DAISY = new By("daisy.fieldmouse", null);

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
    private Relationships relationships;

    @Autowired
    private JdbcClient jdbc;

    private Pages pages;
    private CaseStory story;
    private Child ada;

    @BeforeEach
    void aChildIsReferred() {
        pages = new Pages(web, workers);
        story = stories.begin();
        story.on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-02 16:40",
                        "childAddress",
                        "3 Page Row " + story.familyName(),
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())),
                        "adults",
                        List.of(Map.of(
                                "adultFirstName",
                                "Maud",
                                "adultLastName",
                                story.familyName(),
                                "adultRelationship",
                                "Mother",
                                "adultParentalResponsibility",
                                "yes",
                                "adultLivesWithChild",
                                "yes")));
        ada = children.findById(story.of("Ada").episode().childId()).orElseThrow();
    }

    @Test
    void showsTheFamilyAsPictureAndTableWithHouseholdAndResponsibility() throws Exception {
        Pages.Page page = pages.opens(PRIYA, "/case/" + id() + "/people");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("<svg", "role=\"img\"", "<title id=\"genogram-title\">Family of Ada");
        assertThat(page.text())
                .contains("Maud " + story.familyName() + " date of birth not known mother")
                .contains("Has parental responsibility")
                .contains("brother or sister", "mother of Ben " + story.familyName())
                .contains("3 Page Row");
    }

    @Test
    void aGrandmotherKnownFromAnotherFamilyIsFoundAndAddedOnce() throws Exception {
        Person wilma =
                register.add("Wilma", "Elsewhere" + story.familyName(), LocalDate.parse("1958-03-04"), "F", DAISY);

        Pages.Page found = pages.opens(
                PRIYA, "/case/" + id() + "/people/find?firstName=Wilma&lastName=elsewhere" + story.familyName());
        assertThat(found.html()).contains("/case/" + id() + "/people/add?person=" + wilma.id());

        String add = "/case/" + id() + "/people/add?person=" + wilma.id();
        assertThat(pages.opens(PRIYA, add).text()).contains("To whom?", "Ada", "Ben");
        Pages.Page added = pages.sends(
                PRIYA,
                add,
                "_form",
                "person-kin-known",
                "relatedChildren",
                ada.personId().toString(),
                "relationshipKind",
                "GRANDPARENT",
                "relationshipSide",
                "MATERNAL",
                "parentalResponsibility",
                "no");
        assertThat(added.redirect()).isEqualTo("/case/" + id() + "/people");
        assertThat(pages.opens(PRIYA, "/case/" + id() + "/people").text())
                .contains("Wilma Elsewhere" + story.familyName(), "maternal grandmother", "No parental responsibility");
        assertThat(pages.opens(PRIYA, "/person/" + wilma.id()).text())
                .contains("Ada " + story.familyName() + " (maternal grandmother)", "Contact, not decided");
    }

    @Test
    void somebodyNewIsRecordedWithWhatWasTypedAndNothingTypedIsLost() throws Exception {
        String add = "/case/" + id() + "/people/add";
        assertThat(pages.opens(PRIYA, add + "?firstName=Fred&lastName=Newcome&born=1985-02-01")
                        .html())
                .contains("value=\"Fred\"", "value=\"Newcome\"", "value=\"1985\"");
        Pages.Page refused = pages.sends(
                PRIYA, add, "_form", "person-kin-new", "personFirstName", "Fred", "personLastName", "Newcome");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("There is a problem", "value=\"Fred\"");
        pages.sends(
                PRIYA,
                add,
                "_form",
                "person-kin-new",
                "personFirstName",
                "Fred",
                "personLastName",
                "Newcome" + story.familyName(),
                "personSex",
                "M",
                "relatedChildren",
                ada.personId().toString(),
                "relationshipKind",
                "STEP_PARENT",
                "livesWithChild",
                "yes");
        assertThat(pages.opens(PRIYA, "/case/" + id() + "/people").text())
                .contains("Fred Newcome" + story.familyName(), "step-father");
    }

    @Test
    void aRelationshipIsCorrectedAndEndedAndBothStayToBeRead() throws Exception {
        Relationship mother = mother();
        String entry = "/person/" + mother.fromPersonId() + "/relationship/" + mother.id();
        assertThat(pages.opens(PRIYA, entry + "/correct?case=" + id()).text()).contains("What was wrong");
        Pages.Page without = pages.sends(
                PRIYA,
                entry + "/correct?case=" + id() + "&version=0",
                "_form",
                "person-relationship",
                "otherPerson",
                ada.personId().toString(),
                "relationshipKind",
                "STEP_PARENT");
        assertThat(without.status()).as("no reason given").isEqualTo(422);
        Pages.Page corrected = pages.sends(
                PRIYA,
                entry + "/correct?case=" + id() + "&version=0",
                "_form",
                "person-relationship",
                "otherPerson",
                ada.personId().toString(),
                "relationshipKind",
                "STEP_PARENT",
                "correctionReason",
                "The birth certificate names another mother.");
        assertThat(corrected.redirect()).isEqualTo("/case/" + id() + "/people");
        assertThat(pages.opens(PRIYA, "/case/" + id() + "/people").text())
                .contains("step-parent", "Was never so; found out", "The birth certificate names another mother.");
        assertThat(pages.sends(
                                PRIYA,
                                entry + "/end?case=" + id() + "&version=0",
                                "_form",
                                "person-closing",
                                "closing",
                                "mistaken",
                                "closingReason",
                                "Twice.")
                        .status())
                .as("what has been corrected is not ended")
                .isEqualTo(404);
    }

    @Test
    void aWithheldAddressIsSeenByTheTeamOfTheCaseAloneAndNeverPrinted() throws Exception {
        String refuge = "9 Refuge Street " + story.familyName();
        register.livesAt(
                mother().fromPersonId(),
                new PeopleRegister.Home(refuge, true, "From the father, who hit her.", null),
                DAISY);
        register.livesAt(ada.personId(), new PeopleRegister.Home(refuge, false, null, null), DAISY);

        Pages.Page ours = pages.opens(PRIYA, "/case/" + id() + "/people");
        assertThat(ours.html()).contains(refuge);
        String printed = ours.html().replaceAll("(?s)<details[^>]*app-no-print.*?</details>", "");
        assertThat(printed).as("on paper").doesNotContain(refuge).contains("Withheld");
        for (String address : List.of("/case/" + id() + "/people", "/person/" + mother().fromPersonId())) {
            Pages.Page theirs = pages.opens(QUENTIN, address);
            assertThat(theirs.status()).isEqualTo(200);
            assertThat(theirs.html()).as(address).doesNotContain("Refuge Street", "who hit her");
            assertThat(theirs.text()).contains("Withheld", "Ask the team that holds the case.");
        }
    }

    @Test
    void aRestrictedHalfSiblingIsANameAndNoMore() throws Exception {
        CaseStory other = stories.begin();
        other.on("2026-04-02 16:45").as("duty worker").recordsContact("receivedAt", "2026-04-02 16:40");
        Child half = children.findById(other.of("Ada").episode().childId()).orElseThrow();
        register.relate(half.personId(), ada.personId(), Relationship.Said.of(RelationshipKind.HALF_SIBLING), DAISY);
        jdbc.sql("update child set restricted = true where id = ?")
                .param(half.id())
                .update();

        Pages.Page page = pages.opens(QUENTIN, "/case/" + id() + "/people");
        assertThat(page.text()).contains(half.name() + " Restricted record");
        assertThat(page.html()).doesNotContain("/person/" + half.personId() + "?");
        assertThat(pages.opens(QUENTIN, "/person/" + half.personId()).status()).isEqualTo(403);
    }

    @Test
    void aDangerToStaffStandsOverEveryPageOfTheCaseUntilItEnds() throws Exception {
        String add = "/person/" + mother().fromPersonId() + "/hazard/new?case=" + id();
        pages.sends(PRIYA, add, "_form", "person-hazard", "hazardKind", "DOG", "hazardDetail", "Ring first, it bites.");
        assertThat(pages.opens(QUENTIN, "/case/" + id()).text())
                .contains("Danger to staff Dog (Maud " + story.familyName() + "): Ring first, it bites.");
        assertThat(pages.opens(QUENTIN, "/case/" + id() + "/history").text()).contains("Danger to staff");
    }

    @Test
    void twoRecordsOfOnePersonAreComparedMadeOneAndTwoAgain() throws Exception {
        String family = story.familyName();
        Person other = register.add("Maudie", family, LocalDate.parse("1990-01-02"), "F", DAISY);
        register.hazard(other.id(), Hazard.Kind.DOG, "A terrier.", null, DAISY);
        Long maud = mother().fromPersonId();
        String same = "/person/" + maud + "/same";
        story.on("2026-04-02 17:30");

        assertThat(pages.opens(PRIYA, "/person/" + maud).html()).contains("href=\"" + same + "\"");
        assertThat(pages.opens(PRIYA, same).html()).as("of a like name").contains(same + "/" + other.id());
        assertThat(pages.sends(PRIYA, same, "q", "Maudie " + family).html()).contains(same + "/" + other.id());
        Pages.Page preview = pages.opens(PRIYA, same + "/" + other.id());
        assertThat(preview.text()).contains("2 January 1990", "A terrier.", "mother of Ben");

        String seen = preview.html().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        Pages.Page refused = pages.sends(PRIYA, same + "/" + other.id(), "seen", seen, "reason", "Her passport");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose which is right: first name", "Her passport");
        assertThat(pages.sends(
                                PRIYA,
                                same + "/" + other.id(),
                                "seen",
                                "0-7",
                                "right.firstName",
                                "other",
                                "reason",
                                "Her passport")
                        .text())
                .contains("Somebody has changed one of the two meanwhile");
        Pages.Page united = pages.sends(
                PRIYA, same + "/" + other.id(), "seen", seen, "right.firstName", "other", "reason", "Her passport");
        assertThat(united.redirect()).isEqualTo("/person/" + maud);
        assertThat(pages.opens(QUENTIN, "/case/" + id()).text())
                .contains("Danger to staff Dog (Maudie " + family + "): A terrier.");
        Pages.Page old = pages.sends(PRIYA, "/person/" + other.id() + "/details?version=0", "personSex", "F");
        assertThat(old.status())
                .as("what is typed on the old record goes to the one")
                .isEqualTo(307);
        assertThat(old.redirect()).isEqualTo("/person/" + maud + "/details?version=0");

        Pages.Page person = pages.opens(PRIYA, "/person/" + maud);
        assertThat(person.text()).contains("Made one with the record of Maudie", "Her passport", "Make two again");
        String undo = person.html().replaceAll("(?s).*href=\"(/person/[0-9]+/same/[0-9]+/undo)\".*", "$1");
        Hazard since = register.hazard(maud, Hazard.Kind.HOME, "Loose stairs.", null, DAISY);
        Pages.Page which = pages.sends(PRIYA, undo, "reason", "Two cousins.");
        assertThat(which.status()).isEqualTo(422);
        assertThat(which.text()).contains("Choose to whom it belongs: State of the home", "Two cousins.");
        assertThat(pages.sends(PRIYA, undo, "reason", "", "to.hazard-" + since.id(), "other")
                        .text())
                .contains("Say how you know that they are two people");
        assertThat(pages.sends(PRIYA, undo, "reason", "Two cousins.", "to.hazard-" + since.id(), "other")
                        .redirect())
                .isEqualTo("/person/" + maud);
        assertThat(pages.opens(PRIYA, "/person/" + other.id()).text())
                .contains("Two records again", "Two cousins.", "A terrier.", "Loose stairs.");
        assertThat(pages.opens(PRIYA, "/person/" + maud).text()).doesNotContain("A terrier.", "Loose");
    }

    @Test
    void whoMayNotSeeAWithheldAddressOfEitherMakesNothingOne() throws Exception {
        Person other = register.add("Maud", story.familyName(), null, "F", DAISY);
        register.livesAt(other.id(), new PeopleRegister.Home("7 Secret Street", true, "From him.", null), DAISY);
        String same = "/person/" + mother().fromPersonId() + "/same";

        assertThat(pages.opens(PRIYA, same + "/" + other.id()).status())
                .as("nobody's case yet, so nobody is trusted with it")
                .isEqualTo(403);
        assertThat(pages.sends(PRIYA, same + "/" + other.id(), "reason", "It is she.")
                        .status())
                .isEqualTo(403);
        assertThat(pages.opens(QUENTIN, same).status())
                .as("reads but does not record")
                .isEqualTo(403);
    }

    @Test
    void whoWorksWithNoCasesMayNotReadNorChange() throws Exception {
        for (String stranger : List.of("kit.cogwheel", "paula.pathfinder")) {
            assertThat(pages.opens(stranger, "/case/" + id() + "/people").status())
                    .isEqualTo(403);
            assertThat(pages.opens(stranger, "/person/" + ada.personId()).status())
                    .isEqualTo(403);
        }
        assertThat(pages.opens(QUENTIN, "/person/" + ada.personId() + "/address/new")
                        .status())
                .as("reads but does not record")
                .isEqualTo(403);
    }

    private Relationship mother() {
        return relationships.findByFromPersonIdInOrToPersonIdInOrderById(List.of(), List.of(ada.personId())).stream()
                .filter(one -> one.kind() == RelationshipKind.MOTHER)
                .findFirst()
                .orElseThrow();
    }

    private Long id() {
        return story.of("Ada").episode().id();
    }
}
