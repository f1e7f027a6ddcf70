package org.waymark.goinglive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.ParentalResponsibility;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.Person;
import org.waymark.child.PersonContact;
import org.waymark.child.PersonFinder;
import org.waymark.child.Relationship;

/** Brings adults in, and what they are to the children that came before them. */
@Component
class PeopleLoader {

    private final PeopleRegister register;
    private final PersonFinder finder;
    private final Children children;
    private final BroughtIn broughtIn;

    PeopleLoader(PeopleRegister register, PersonFinder finder, Children children, BroughtIn broughtIn) {
        this.register = register;
        this.finder = finder;
        this.children = children;
        this.broughtIn = broughtIn;
    }

    /** A child's home, so that the child is found by it. */
    void home(Child child, String address, By by) {
        if (address != null)
            register.livesAt(child.personId(), new PeopleRegister.Home(address, false, null, null), by);
    }

    /** Children of one family are brothers and sisters, unless something else is on file. */
    void siblings(List<Long> together, By by) {
        if (together.size() > 1) register.siblings(children.findAllById(together), by);
    }

    void bringIn(NewPerson row, Map<String, Long> childIds, Loader.Load load) {
        By by = new By(load.by(), null);
        Person person = finder.same(
                        row.firstName(),
                        row.lastName(),
                        row.born(),
                        row.ties().stream()
                                .map(tie -> childIds.get(tie.childNumber()))
                                .filter(Objects::nonNull)
                                .map(id -> children.findById(id).orElseThrow())
                                .toList())
                .orElseGet(() -> register.add(row.firstName(), row.lastName(), row.born(), row.sex(), by));
        broughtIn.keep(BroughtIn.PERSON, row.number(), person.id(), load.runId(), row.row());
        if (row.address() != null)
            register.livesAt(person.id(), new PeopleRegister.Home(row.address(), false, null, null), by);
        if (row.telephone() != null)
            register.reachedBy(
                    person.id(),
                    new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, row.telephone(), false, null),
                    by);
        for (NewPerson.Tie tie : row.ties()) {
            Child child = children.findById(childIds.get(tie.childNumber())).orElseThrow();
            register.relate(person.id(), child.personId(), said(tie), by);
        }
    }

    private static Relationship.Said said(NewPerson.Tie tie) {
        ParentalResponsibility responsibility = tie.responsibility() == null
                ? null
                : ParentalResponsibility.valueOf(
                        tie.responsibility().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Relationship.Said(
                Relation.of(tie.relationship()), null, null, responsibility, null, tie.since(), null);
    }
}
