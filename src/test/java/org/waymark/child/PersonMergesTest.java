package org.waymark.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.child.PeopleRegister.By;

/** Two records of one adult become one across both families, and exactly what they were where they were two people after all. */
@WaymarkTest
class PersonMergesTest {

    private static final By PRIYA = new By("priya.nightingale", null);

    @Autowired
    private PersonMerges merges;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private People people;

    @Autowired
    private Circles circles;

    @Autowired
    private SearchIndex index;

    @Autowired
    private PersonFinder finder;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Person child;
    private Person neighbour;
    private Person kept;
    private Person other;

    @BeforeEach
    void aGrandmotherIsRecordedInTwoFamilies() {
        child = somebody("Abel");
        neighbour = somebody("Cora");
        kept = register.add("Wilma", "Twicerecorded", null, "F", PRIYA);
        other = register.add("Wilhelmina", "Twicerecorded", LocalDate.parse("1958-03-04"), null, PRIYA);
        register.relate(kept.id(), child.id(), Relationship.Said.of(RelationshipKind.GRANDPARENT), PRIYA);
        register.relate(other.id(), child.id(), Relationship.Said.of(RelationshipKind.GRANDPARENT), PRIYA);
        register.relate(other.id(), neighbour.id(), Relationship.Said.of(RelationshipKind.CARER), PRIYA);
        register.alsoCalled(other.id(), PersonName.Kind.FORMER, "Wilhelmina", "Maidentwice", null, PRIYA);
        register.livesAt(other.id(), new PeopleRegister.Home("5 Twice Row", true, "From her brother.", null), PRIYA);
        register.reachedBy(
                other.id(), new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, "01632 960771", false, null), PRIYA);
        register.risk(other.id(), neighbour.id(), "Shouts.", null, PRIYA);
        register.risk(neighbour.id(), other.id(), "Shouts back.", null, PRIYA);
        register.hazard(other.id(), Hazard.Kind.DOG, "Bites.", null, PRIYA);
        clock.moveTo(clock.instant().plusSeconds(3600));
    }

    @Test
    void everythingStandsOnTheOneRecordAndNothingTwice() {
        unite();

        Circle circle = circles.around(kept.id());
        assertThat(circle.people().keySet()).containsExactlyInAnyOrder(kept.id(), child.id(), neighbour.id());
        assertThat(circle.of(kept.id()))
                .extracting(Relationship::kind)
                .containsExactlyInAnyOrder(RelationshipKind.GRANDPARENT, RelationshipKind.CARER);
        assertThat(circle.names()).extracting(PersonName::personId).containsExactly(kept.id());
        assertThat(circle.home(kept.id())).hasValueSatisfying(home -> {
            assertThat(home.withheld()).as("stays withheld").isTrue();
            assertThat(home.withheldFrom()).isEqualTo("From her brother.");
        });
        assertThat(circle.contacts()).extracting(PersonContact::personId).containsExactly(kept.id());
        assertThat(circle.risks())
                .extracting(PersonRisk::personId, PersonRisk::toPersonId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(kept.id(), neighbour.id()),
                        org.assertj.core.groups.Tuple.tuple(neighbour.id(), kept.id()));
        assertThat(circle.hazards()).extracting(Hazard::personId).containsExactly(kept.id());
        assertThat(circles.around(neighbour.id()).people())
                .as("in the other family")
                .containsKey(kept.id());

        Person one = people.findById(kept.id()).orElseThrow();
        assertThat(one.firstName()).isEqualTo("Wilma");
        assertThat(one.dateOfBirth()).isEqualTo("1958-03-04");
        assertThat(people.findById(other.id())).isEmpty();
        assertThat(merges.resolved(other.id())).isEqualTo(kept.id());
        assertThat(finder.like("Wilma", "Maidentwice", null))
                .extracting(Person::id)
                .contains(kept.id())
                .doesNotContain(other.id());
        assertThat(index.stored(List.of(other.id()))).isEmpty();
        assertThat(index.stored(List.of(kept.id())).get(kept.id()))
                .as("found by the name on the other record, its former name and its telephone")
                .extracting(SearchKey::text)
                .contains("wilhelmina", "maidentwice", "01632960771");
    }

    @Test
    void undoingRestoresBothExactlyAndGivesToEachWhatWasRecordedSince() {
        Map<String, Object> before = everything();
        PersonUnion union = unite();
        PersonContact since = register.reachedBy(
                kept.id(), new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, "01632 960772", false, null), PRIYA);
        assertThat(merges.since(union)).containsExactly(new PersonMerges.Since(EntryKind.CONTACT, since.id()));

        merges.undo(union.id(), Set.copyOf(merges.since(union)), "Two cousins of one name.", PRIYA);

        assertThat(jdbc.sql("select person_id from person_contact where id = ?")
                        .param(since.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(other.id());
        jdbc.sql("delete from person_contact where id = ?").param(since.id()).update();
        index.rebuild();
        assertThat(everything()).isEqualTo(before);
        assertThat(jdbc.sql("select action from trail where subject_id = ? order by id desc fetch first 2 rows only")
                        .param(other.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("people-two-again", "people-united");
        assertThatThrownBy(() -> merges.undo(union.id(), Set.of(), "Once more.", PRIYA))
                .hasMessageContaining("two records again already");
    }

    @Test
    void aNameSetRightSinceStaysWhenTheyAreTwoAgain() {
        PersonUnion union = unite();
        Person one = people.findById(kept.id()).orElseThrow();
        register.describe(
                one.id(),
                one.version(),
                new PeopleRegister.Details("Wilma", "Twicerecorded", LocalDate.parse("1959-03-04"), null, false, null),
                false,
                PRIYA);

        merges.undo(union.id(), Set.of(), "Two cousins of one name.", PRIYA);

        assertThat(people.findById(kept.id()).orElseThrow().dateOfBirth()).isEqualTo("1959-03-04");
        assertThat(people.findById(other.id()).orElseThrow().dateOfBirth()).isEqualTo("1958-03-04");
    }

    @Test
    void ofTwoUnionsTheLaterIsUndoneFirst() {
        Person third = register.add("Wilma", "Twicerecorded", LocalDate.parse("1958-03-04"), null, PRIYA);
        PersonUnion first = unite();
        PersonUnion second =
                merges.merge(third.id(), kept.id(), PersonMerges.described(third), "The same again.", PRIYA);
        assertThat(merges.resolved(other.id())).as("through both").isEqualTo(third.id());

        assertThatThrownBy(() -> merges.undo(first.id(), Set.of(), "Not so.", PRIYA))
                .hasMessageContaining("Undo the later one first");
        merges.undo(second.id(), Set.of(), "Not so.", PRIYA);
        merges.undo(first.id(), Set.of(), "Not so.", PRIYA);
        assertThat(people.findAllById(List.of(kept.id(), other.id(), third.id())))
                .hasSize(3);
        assertThat(circles.around(neighbour.id()).people()).containsKey(other.id());
    }

    @Test
    void aDeathOfWhichNobodyKnowsTheDayIsTakenOverAndGivenBack() {
        register.describe(
                other.id(),
                people.findById(other.id()).orElseThrow().version(),
                new PeopleRegister.Details(null, null, null, null, true, null),
                false,
                PRIYA);
        Map<String, String> facts =
                PersonMerges.described(people.findById(kept.id()).orElseThrow());
        facts.put("died", "yes");
        PersonUnion union = merges.merge(kept.id(), other.id(), facts, "One grave.", PRIYA);
        assertThat(people.findById(kept.id()).orElseThrow().died()).isTrue();

        merges.undo(union.id(), Set.of(), "Two graves.", PRIYA);
        assertThat(people.findById(kept.id()).orElseThrow().died()).isFalse();
        assertThat(people.findById(other.id()).orElseThrow().died()).isTrue();
    }

    @Test
    void twoWhoAreSomethingToEachOtherAreNotMadeOne() {
        register.relate(kept.id(), other.id(), Relationship.Said.of(RelationshipKind.SIBLING), PRIYA);

        assertThatThrownBy(this::unite).hasMessageContaining("something to each other");
        assertThat(people.findById(other.id())).isPresent();
        assertThat(merges.of(kept.id())).isEmpty();
    }

    private PersonUnion unite() {
        Map<String, String> facts =
                PersonMerges.described(people.findById(kept.id()).orElseThrow());
        facts.put("dateOfBirth", "1958-03-04");
        return merges.merge(kept.id(), other.id(), facts, "She showed her passport.", PRIYA);
    }

    /** Every row of both, with the keys by which they are found. */
    private Map<String, Object> everything() {
        Map<String, Object> all = new HashMap<>();
        List<Long> both = List.of(kept.id(), other.id());
        ChildMerges.OF_PERSON.forEach((table, columns) -> columns.forEach(column -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            jdbc.sql("select * from " + table + " where " + column + " in (:ids) order by id")
                    .param("ids", both)
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.add(withoutVersion(row)));
            all.put(table + "." + column, rows);
        }));
        all.put(
                "person",
                jdbc
                        .sql("select * from person where id in (:ids) order by id")
                        .param("ids", both)
                        .query()
                        .listOfRows()
                        .stream()
                        .map(PersonMergesTest::withoutVersion)
                        .toList());
        all.put("keys", index.stored(both));
        return all;
    }

    private static Map<String, Object> withoutVersion(Map<String, Object> row) {
        Map<String, Object> rest = new HashMap<>(row);
        rest.keySet().removeIf(column -> column.equalsIgnoreCase("version"));
        return rest;
    }

    private Person somebody(String firstName) {
        return register.add(firstName, "Twicefamily", null, null, PRIYA);
    }
}
