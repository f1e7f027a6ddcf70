package org.waymark.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.WaymarkTest;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.PeopleRegister.Shown;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** Everybody is one person across all families, and nothing said of them is ever lost. */
@WaymarkTest
class PeopleRegisterTest {

    private static final By DAISY = new By("daisy.fieldmouse", null);

    @Autowired
    private Stories stories;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private PersonFinder finder;

    @Autowired
    private People people;

    @Autowired
    private Children children;

    @Autowired
    private Relationships relationships;

    @Autowired
    private PersonAddresses addresses;

    @Autowired
    private PersonRisks risks;

    @Autowired
    private Hazards hazards;

    @Autowired
    private PersonNames names;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aGrandmotherNamedInTwoFamiliesIsOnePerson() {
        CaseStory one = family("adults", List.of(adult("Wilma", "mum's mother, nan", "1958-03-04")));
        CaseStory other = family("adults", List.of(adult("Wilma", "grandmother", "1958-03-04")));

        List<Relationship> hers = relationships(child(one, "Ada")).stream()
                .filter(known -> known.kind() == RelationshipKind.GRANDPARENT)
                .toList();
        assertThat(hers).hasSize(1);
        assertThat(hers.get(0).side()).isEqualTo(Relationship.Side.MATERNAL);
        assertThat(hers.get(0).detail()).isEqualTo("mum's mother, nan");
        assertThat(relationships(child(other, "Ada")))
                .extracting(Relationship::fromPersonId)
                .contains(hers.get(0).fromPersonId());
        assertThat(people.findByDateOfBirth(LocalDate.parse("1958-03-04")))
                .filteredOn(person -> person.name().equals("Wilma Grandmother"))
                .hasSize(1);
    }

    @Test
    void whatAContactSaysOfPeopleIsCarriedIntoTheRegister() {
        CaseStory story = stories.begin();
        story.on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-02 16:40",
                        "childAddress",
                        "3 Example Row",
                        "hazardsToStaff",
                        "A dog that bites",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())),
                        "adults",
                        List.of(Map.of(
                                "adultFirstName",
                                "Fred",
                                "adultLastName",
                                story.familyName(),
                                "adultRelationship",
                                "Step-dad",
                                "adultParentalResponsibility",
                                "no",
                                "adultLivesWithChild",
                                "yes",
                                "adultRisk",
                                "Has hit Ada.")));
        Child ada = child(story, "Ada");
        Child ben = child(story, "Ben");

        assertThat(relationships(ada)).extracting(Relationship::kind).contains(RelationshipKind.SIBLING);
        Relationship step = relationships(ben).stream()
                .filter(known -> known.kind() == RelationshipKind.STEP_PARENT)
                .findFirst()
                .orElseThrow();
        assertThat(step.parentalResponsibility()).isEqualTo(ParentalResponsibility.NO);
        assertThat(addresses.findByAddressKey("3 example row"))
                .filteredOn(home -> home.personId().equals(step.fromPersonId()))
                .hasSize(1);
        assertThat(risks.findByPersonIdInOrToPersonIdInOrderById(List.of(step.fromPersonId()), List.of()))
                .extracting(PersonRisk::toPersonId)
                .containsExactlyInAnyOrder(ada.personId(), ben.personId());
        assertThat(hazards.findByPersonIdInOrderById(List.of(ada.personId())))
                .extracting(Hazard::detail)
                .containsExactly("A dog that bites");
    }

    @Test
    void aFormerRelationshipStaysWithItsDatesAndReason() {
        Person one = somebody("Nora");
        Person other = somebody("Paul");
        Relationship couple = register.relate(
                other.id(),
                one.id(),
                new Relationship.Said(
                        RelationshipKind.PARTNER, null, null, null, null, LocalDate.parse("2020-01-01"), null),
                DAISY);
        assertThat(register.relate(one.id(), other.id(), Relationship.Said.of(RelationshipKind.PARTNER), DAISY)
                        .id())
                .as("the same the other way round")
                .isEqualTo(couple.id());

        register.end(
                new Shown(EntryKind.RELATIONSHIP, couple.id(), couple.version()),
                LocalDate.parse("2024-06-01"),
                "They have parted.",
                DAISY);

        Relationship kept = relationships.findById(couple.id()).orElseThrow();
        assertThat(kept.standsOn(LocalDate.parse("2024-05-31"))).isTrue();
        assertThat(kept.standsOn(LocalDate.parse("2024-06-01"))).isFalse();
        assertThat(kept.closedBy()).isEqualTo("daisy.fieldmouse");
        assertThat(kept.closedReason()).isEqualTo("They have parted.");
        assertThatThrownBy(() -> register.end(
                        new Shown(EntryKind.RELATIONSHIP, couple.id(), couple.version()),
                        LocalDate.parse("2025-06-01"),
                        "Late to the party.",
                        DAISY))
                .as("shown before the change")
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aCorrectionKeepsBoth() {
        Person father = somebody("Hugh");
        Person child = somebody("Ivo");
        Relationship wrong =
                register.relate(father.id(), child.id(), Relationship.Said.of(RelationshipKind.STEP_PARENT), DAISY);

        Relationship right = register.correct(
                new Shown(EntryKind.RELATIONSHIP, wrong.id(), wrong.version()),
                "The birth certificate names him.",
                DAISY,
                () -> register.relate(
                        father.id(),
                        child.id(),
                        new Relationship.Said(
                                RelationshipKind.FATHER,
                                null,
                                null,
                                ParentalResponsibility.YES,
                                "birth certificate",
                                null,
                                null),
                        DAISY));

        assertThat(relationships.findById(right.id()).orElseThrow().replacesId())
                .isEqualTo(wrong.id());
        Relationship kept = relationships.findById(wrong.id()).orElseThrow();
        assertThat(kept.mistaken()).isTrue();
        assertThat(kept.closedReason()).isEqualTo("The birth certificate names him.");
        assertThat(jdbc.sql("select count(*) from trail where action = 'person-entry-corrected' and subject_id = ?")
                        .param(father.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aWithheldAddressIsNotLiftedByWhoeverTellsItAgain() {
        Person mother = somebody("Olive");
        register.livesAt(
                mother.id(), new PeopleRegister.Home("9 Refuge Street", true, "From Paul: he hit her.", null), DAISY);
        register.livesAt(mother.id(), new PeopleRegister.Home("9 Refuge street", false, null, null), DAISY);

        assertThat(addresses.findByPersonIdInOrderById(List.of(mother.id())))
                .extracting(PersonAddress::withheld)
                .containsExactly(true);
    }

    @Test
    void aChildAndItsPersonStayInStep() {
        Child ada = child(family(), "Ada");
        Person person = people.findById(ada.personId()).orElseThrow();
        register.describe(
                person.id(),
                person.version(),
                new PeopleRegister.Details("Adela", "Newname", LocalDate.parse("2019-05-15"), "F", false, null),
                true,
                DAISY);
        register.livesAt(person.id(), new PeopleRegister.Home("8 Example Row", false, null, null), DAISY);

        Child now = children.findById(ada.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("Adela Newname");
        assertThat(now.dateOfBirth()).isEqualTo("2019-05-15");
        assertThat(now.address()).isEqualTo("8 Example Row");
        assertThat(people.findById(person.id()).orElseThrow().nameKey()).isEqualTo("newname adela");
        assertThat(names.findByPersonIdInOrderById(List.of(person.id())))
                .extracting(PersonName::kind, PersonName::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PersonName.Kind.FORMER, ada.name()));
    }

    @Test
    void somebodyIsFoundByTheirFormerNameBeforeANewPersonIsMade() {
        Person person = register.add("Rosa", "Marriedname", LocalDate.parse("1980-02-03"), "F", DAISY);
        register.alsoCalled(person.id(), PersonName.Kind.FORMER, "Rosa", "Maidenname", null, DAISY);

        assertThat(finder.like("Rosa", "Maidenname", null))
                .extracting(Person::id)
                .containsExactly(person.id());
        assertThat(finder.like("Roza", "Unheard", LocalDate.parse("1980-02-03")))
                .extracting(Person::id)
                .contains(person.id());
        assertThat(finder.like("Edgar", "Marriedname", null)).isEmpty();
    }

    private CaseStory family(Object... said) {
        Object[] all = new Object[said.length + 2];
        System.arraycopy(said, 0, all, 2, said.length);
        all[0] = "receivedAt";
        all[1] = "2026-04-02 16:40";
        return stories.begin().on("2026-04-02 16:45").as("duty worker").recordsContact(all);
    }

    private static Map<String, Object> adult(String firstName, String relationship, String born) {
        return Map.of(
                "adultFirstName",
                firstName,
                "adultLastName",
                "Grandmother",
                "adultRelationship",
                relationship,
                "adultDateOfBirth",
                born);
    }

    private Person somebody(String firstName) {
        return register.add(firstName, "Registered", null, null, DAISY);
    }

    private Child child(CaseStory story, String firstName) {
        return children.findById(story.of(firstName).episode().childId()).orElseThrow();
    }

    private List<Relationship> relationships(Child child) {
        return relationships.findByFromPersonIdInOrToPersonIdInOrderById(
                List.of(child.personId()), List.of(child.personId()));
    }
}
