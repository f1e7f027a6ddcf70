package org.waymark.child;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;

/**
 * The one place where people and what is known of them are recorded, ended and corrected; each change stands in the trail
 * and is told by {@link PersonChanged}. Whether the writer may do so has been asked before.
 */
@Service
@Transactional
public class PeopleRegister {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final People people;
    private final Children children;
    private final PersonNames names;
    private final PersonAddresses addresses;
    private final PersonContacts contacts;
    private final Relationships relationships;
    private final PersonRisks risks;
    private final Hazards hazards;
    private final PersonEntries entries;
    private final Trail trail;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PeopleRegister(
            People people,
            Children children,
            PersonNames names,
            PersonAddresses addresses,
            PersonContacts contacts,
            Relationships relationships,
            PersonRisks risks,
            Hazards hazards,
            PersonEntries entries,
            Trail trail,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.people = people;
        this.children = children;
        this.names = names;
        this.addresses = addresses;
        this.contacts = contacts;
        this.relationships = relationships;
        this.risks = risks;
        this.hazards = hazards;
        this.entries = entries;
        this.trail = trail;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Who records, and on whose case; the case is null where it is about none. */
    public record By(String username, Long episodeId) {}

    /** An entry as its writer saw it. */
    public record Shown(EntryKind kind, Long id, int version) {}

    /** Where somebody lives; {@code withheldFrom} says from whom it is kept, and why. */
    public record Home(String address, boolean withheld, String withheldFrom, LocalDate from) {}

    /** How somebody is reached. */
    public record Reach(PersonContact.Kind kind, String contact, boolean withheld, String withheldFrom) {}

    /** What is known of a person; null leaves what is on file. {@code died} without a day is a day not known. */
    public record Details(
            String firstName, String lastName, LocalDate born, String sex, boolean died, LocalDate diedOn) {}

    /** Somebody not known before; look for the person first, so that one adult stays one person. */
    public Person add(String firstName, String lastName, LocalDate born, String sex, By by) {
        Person person = people.save(new Person(firstName, lastName, born, sex, by.username(), now()));
        return told(person, "person-recorded", by);
    }

    /**
     * Takes over a better name, date or sex; a child's stand on the child's file as well.
     *
     * @param formerly whether the name was another before, so that the old one stays as a former name
     */
    public Person describe(Long personId, int version, Details details, boolean formerly, By by) {
        Person person = people.findById(personId).orElseThrow(ChangedMeanwhile::new);
        if (person.version() != version) throw new ChangedMeanwhile();
        String first = person.firstName();
        String last = person.lastName();
        Optional<Child> child = childOf(personId);
        if (child.isPresent()) describe(child.get(), details);
        else describe(person, details);
        if (formerly && !person.nameKey().equals(Person.key(first, last)))
            names.save(new PersonName(personId, PersonName.Kind.FORMER, first, last, null, by.username(), now()));
        return told(person, "person-described", by);
    }

    private static void describe(Child child, Details details) {
        child.called(details.firstName(), details.lastName(), details.born());
        child.know(null, details.sex(), null, null, null, null, null);
        if (details.died() && child.dateOfDeath() == null) child.died(details.diedOn());
    }

    private static void describe(Person person, Details details) {
        person.called(details.firstName(), details.lastName(), details.born());
        person.know(null, details.sex(), null, null);
        if (details.died()) person.died(details.diedOn());
    }

    /** Another name of the person. */
    public PersonName alsoCalled(
            Long personId, PersonName.Kind kind, String firstName, String lastName, LocalDate from, By by) {
        PersonName name = names.save(new PersonName(personId, kind, firstName, lastName, from, by.username(), now()));
        told(personId, "person-name-recorded", by);
        return name;
    }

    /**
     * The person lives there from that day; wherever they lived until then, they do no longer. The same address told once
     * more, without saying that it is withheld, stays withheld: that is lifted by a correction alone.
     */
    public PersonAddress livesAt(Long personId, Home home, By by) {
        LocalDate from = home.from() == null ? today() : home.from();
        Optional<PersonAddress> same = Optional.empty();
        for (PersonAddress before : addresses.findByPersonIdInOrderById(List.of(personId))) {
            if (!before.standsOn(today()) || from.isAfter(today())) continue;
            if (before.addressKey().equals(PersonAddress.key(home.address()))
                    && (before.withheld() || !home.withheld())) same = Optional.of(before);
            else before.end(from, by.username(), now(), "Lives elsewhere since then.");
        }
        if (same.isPresent()) return same.get();
        PersonAddress address = addresses.save(new PersonAddress(
                personId,
                home.address().strip(),
                home.withheld(),
                home.withheldFrom(),
                home.from(),
                by.username(),
                now()));
        if (!from.isAfter(today()))
            childOf(personId).ifPresent(child -> child.know(null, null, null, null, null, null, address.address()));
        told(personId, "person-address-recorded", by);
        return address;
    }

    /** The person is reached so. */
    public PersonContact reachedBy(Long personId, Reach reach, By by) {
        PersonContact contact = contacts.save(new PersonContact(
                personId,
                reach.kind(),
                reach.contact().strip(),
                reach.withheld(),
                reach.withheldFrom(),
                null,
                by.username(),
                now()));
        told(personId, "person-contact-recorded", by);
        return contact;
    }

    /**
     * The first is this to the second. What is on file already is not written twice.
     *
     * @throws IllegalArgumentException with a sentence when both are the same person
     */
    public Relationship relate(Long fromPersonId, Long toPersonId, Relationship.Said said, By by) {
        if (fromPersonId.equals(toPersonId))
            throw new IllegalArgumentException("Nobody is related to themselves. Choose another person.");
        boolean turned = said.kind().mutual() && fromPersonId > toPersonId;
        Long from = turned ? toPersonId : fromPersonId;
        Long to = turned ? fromPersonId : toPersonId;
        return between(from, to)
                .filter(known -> known.kind() == said.kind() && known.standsOn(today()))
                .filter(known -> said.until() == null && said.responsibility() == null)
                .findFirst()
                .orElseGet(() -> {
                    Relationship made = relationships.save(new Relationship(from, to, said, by.username(), now()));
                    told(from, "relationship-recorded", by);
                    publisher.publishEvent(new PersonChanged(to));
                    return made;
                });
    }

    /** These children are brothers and sisters, unless something else between them is on file already. */
    public void siblings(List<Child> together, By by) {
        for (Child one : together)
            for (Child other : together)
                if (one.personId() < other.personId()
                        && between(one.personId(), other.personId())
                                .noneMatch(known -> known.kind().siblings()))
                    relate(one.personId(), other.personId(), Relationship.Said.of(RelationshipKind.SIBLING), by);
    }

    private Stream<Relationship> between(Long one, Long other) {
        Set<Long> both = Set.of(one, other);
        return relationships.findByFromPersonIdInOrToPersonIdInOrderById(List.of(one), List.of(one)).stream()
                .filter(known -> both.contains(known.fromPersonId()) && both.contains(known.toPersonId()));
    }

    /** The first is a risk to the second; null for every child. */
    public PersonRisk risk(Long personId, Long toPersonId, String why, LocalDate from, By by) {
        PersonRisk risk = risks.save(new PersonRisk(personId, toPersonId, why, from, by.username(), now()));
        told(personId, "risk-recorded", by);
        return risk;
    }

    /** The risk has been looked at again today and still stands. */
    public void reviewed(Shown shown, By by) {
        PersonRisk risk = (PersonRisk) entries.shown(shown);
        risk.review(today(), by.username());
        told(risk.personId(), "risk-reviewed", by);
    }

    /** A danger to staff who visit or meet the person. */
    public Hazard hazard(Long personId, Hazard.Kind kind, String detail, LocalDate from, By by) {
        Hazard hazard = hazards.save(new Hazard(personId, kind, detail, from, by.username(), now()));
        told(personId, "hazard-recorded", by);
        return hazard;
    }

    /** It was so until that day. */
    public void end(Shown shown, LocalDate on, String why, By by) {
        PersonEntry entry = entries.shown(shown);
        entry.end(on, by.username(), now(), why);
        told(entry.ofPerson(), "person-entry-ended", by);
    }

    /** It never was so; it stays with who found out, when and why. */
    public void mistake(Shown shown, String why, By by) {
        PersonEntry entry = entries.shown(shown);
        entry.mistake(by.username(), now(), why);
        told(entry.ofPerson(), "person-entry-mistaken", by);
    }

    /** What is right in place of what was wrong; both stay. */
    public <T extends PersonEntry> T correct(Shown shown, String why, By by, Supplier<T> right) {
        PersonEntry wrong = entries.shown(shown);
        wrong.mistake(by.username(), now(), why);
        T made = right.get();
        made.replaces(wrong);
        told(wrong.ofPerson(), "person-entry-corrected", by);
        return made;
    }

    private Optional<Child> childOf(Long personId) {
        return children.findByPersonIdIn(List.of(personId)).stream().findFirst();
    }

    private Person told(Person person, String action, By by) {
        told(person.id(), action, by);
        return person;
    }

    private void told(Long personId, String action, By by) {
        trail.add(by.username(), action, "person", personId.toString(), by.episodeId(), null);
        publisher.publishEvent(new PersonChanged(personId));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), LONDON);
    }
}
