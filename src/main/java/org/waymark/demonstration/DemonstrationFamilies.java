package org.waymark.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Hazard;
import org.waymark.child.ParentalResponsibility;
import org.waymark.child.People;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.Person;
import org.waymark.child.Relationship;
import org.waymark.child.Relationship.Said;
import org.waymark.child.RelationshipKind;

/** One invented family with everybody round the children: a step-family, a grandmother known elsewhere too, a dog. */
@Component
class DemonstrationFamilies {

    private static final String FAMILY = "Bramblewood";
    private static final By DAISY = new By("daisy.fieldmouse", null);

    private final Children children;
    private final People people;
    private final PeopleRegister register;

    DemonstrationFamilies(Children children, People people, PeopleRegister register) {
        this.children = children;
        this.people = people;
        this.register = register;
    }

    /** Makes the people, unless they are there already or there is no such family. */
    @Transactional
    public void makeWhereThereAreNone() {
        List<Child> siblings = of(FAMILY);
        if (siblings.isEmpty()
                || !people.findTop50ByNameKeyStartingWithOrderByNameKey("bramblewood wilma")
                        .isEmpty()) return;
        Person mother = somebody("Nora", FAMILY, "1992-06-02", "F");
        Person father = somebody("Ned", "Larkspur", "1989-10-11", "M");
        Person stepFather = somebody("Gareth", "Featherstone", "1985-01-20", "M");
        Person grandmother = somebody("Wilma", FAMILY, "1958-03-04", "F");
        Person grandfather = somebody("Walter", FAMILY, "1955-07-30", "M");
        Person halfSister = somebody("Tess", "Featherstone", "2014-08-09", "F");
        for (Child child : siblings) {
            Long id = child.personId();
            parent(mother, id, RelationshipKind.MOTHER, "mother");
            parent(father, id, RelationshipKind.FATHER, "birth certificate");
            register.relate(stepFather.id(), id, Said.of(RelationshipKind.STEP_PARENT), DAISY);
            register.relate(
                    grandmother.id(),
                    id,
                    new Said(RelationshipKind.GRANDPARENT, Relationship.Side.MATERNAL, null, null, null, null, null),
                    DAISY);
            register.risk(stepFather.id(), id, "Broke Nora’s arm while the children hid in the shed.", null, DAISY);
            if (child.address() != null) livesAt(mother, child.address());
        }
        register.relate(grandmother.id(), mother.id(), Said.of(RelationshipKind.MOTHER), DAISY);
        register.relate(grandfather.id(), mother.id(), Said.of(RelationshipKind.FATHER), DAISY);
        couple(grandfather, grandmother, RelationshipKind.SPOUSE, "1981-05-16", null);
        couple(father, mother, RelationshipKind.PARTNER, "2013-01-01", "2022-09-01");
        couple(stepFather, mother, RelationshipKind.PARTNER, "2023-02-01", null);
        register.relate(stepFather.id(), halfSister.id(), Said.of(RelationshipKind.FATHER), DAISY);
        if (siblings.get(0).address() != null)
            livesAt(stepFather, siblings.get(0).address());
        register.describe(
                grandfather.id(),
                grandfather.version(),
                new PeopleRegister.Details(null, null, null, null, true, LocalDate.parse("2019-11-05")),
                false,
                DAISY);
        register.hazard(
                stepFather.id(),
                Hazard.Kind.DOG,
                "A large dog, loose in the yard. Ring before you go in.",
                null,
                DAISY);
        of("Applegarth").stream()
                .findFirst()
                .ifPresent(cousin -> register.relate(
                        grandmother.id(),
                        cousin.personId(),
                        new Said(
                                RelationshipKind.GRANDPARENT, Relationship.Side.PATERNAL, null, null, null, null, null),
                        DAISY));
    }

    private List<Child> of(String lastName) {
        return children.findAll().stream()
                .filter(child -> lastName.equals(child.lastName()))
                .toList();
    }

    private Person somebody(String firstName, String lastName, String born, String sex) {
        return register.add(firstName, lastName, LocalDate.parse(born), sex, DAISY);
    }

    private void parent(Person parent, Long child, RelationshipKind kind, String basis) {
        register.relate(
                parent.id(), child, new Said(kind, null, null, ParentalResponsibility.YES, basis, null, null), DAISY);
    }

    private void couple(Person one, Person other, RelationshipKind kind, String from, String until) {
        register.relate(
                one.id(),
                other.id(),
                new Said(
                        kind,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until)),
                DAISY);
    }

    private void livesAt(Person person, String address) {
        register.livesAt(person.id(), new PeopleRegister.Home(address, false, null, null), DAISY);
    }
}
