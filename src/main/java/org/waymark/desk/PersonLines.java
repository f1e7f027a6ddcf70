package org.waymark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.child.Circle;
import org.waymark.child.EntryKind;
import org.waymark.child.Hazard;
import org.waymark.child.Person;
import org.waymark.child.PersonAddress;
import org.waymark.child.PersonContact;
import org.waymark.child.PersonEntry;
import org.waymark.child.PersonName;
import org.waymark.child.PersonRisk;
import org.waymark.child.Relationship;

/** Puts what is recorded of the people of a circle into lines, as one viewer may see them. */
final class PersonLines {

    private final Circle circle;
    private final Sight sight;
    private final StaffNames.Book staff;

    PersonLines(Circle circle, Sight sight, StaffNames.Book staff) {
        this.circle = circle;
        this.sight = sight;
        this.staff = staff;
    }

    /** What the person is to others, or, for {@code turned}, what the others are to the person. */
    List<PersonLine> relationships(Long personId, boolean turned) {
        return circle.relationships().stream()
                .filter(one ->
                        one.fromPersonId().equals(personId) || one.toPersonId().equals(personId))
                .map(one -> relationship(one, personId, turned))
                .toList();
    }

    PersonLine relationship(Relationship one, Long personId, boolean turned) {
        Person other = circle.person(one.other(personId));
        Person described = turned ? other : circle.person(personId);
        return line(
                EntryKind.RELATIONSHIP,
                one.fromPersonId(),
                one,
                other(other.id()),
                PeopleWords.relation(one, described, circle),
                null,
                Stream.of(Objects.requireNonNullElse(one.detail(), ""), PeopleWords.responsibility(one))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(". ")));
    }

    List<PersonLine> names(Long personId) {
        return circle.names().stream()
                .filter(name -> name.personId().equals(personId))
                .map(this::line)
                .toList();
    }

    private PersonLine line(PersonName name) {
        String kind = PeopleWords.said("name." + name.kind().name().toLowerCase(java.util.Locale.ROOT));
        return line(EntryKind.NAME, name.personId(), name, null, name.name(), null, kind);
    }

    List<PersonLine> addresses(Long personId) {
        return circle.addresses().stream()
                .filter(address -> address.personId().equals(personId))
                .map(this::line)
                .toList();
    }

    private PersonLine line(PersonAddress address) {
        Secret secret = sight.of(address);
        return line(EntryKind.ADDRESS, address.personId(), address, null, "", secret, from(secret));
    }

    List<PersonLine> contacts(Long personId) {
        return circle.contacts().stream()
                .filter(contact -> contact.personId().equals(personId))
                .map(this::line)
                .toList();
    }

    private PersonLine line(PersonContact contact) {
        Secret secret = sight.of(contact);
        String kind = PeopleWords.said("contact." + contact.kind().name().toLowerCase(java.util.Locale.ROOT));
        return line(EntryKind.CONTACT, contact.personId(), contact, null, kind, secret, from(secret));
    }

    private static String from(Secret secret) {
        return secret.from() == null ? "" : "Kept from: " + secret.from();
    }

    /** Risks that one of these people is, or stands in; those about a restricted record are not among them. */
    List<PersonLine> risks(List<Long> people) {
        return circle.risks().stream()
                .filter(risk -> people.contains(risk.personId()) || people.contains(risk.toPersonId()))
                .filter(risk -> !sight.nameOnly().contains(risk.personId()))
                .filter(risk -> !sight.nameOnly().contains(risk.toPersonId()))
                .filter(risk -> circle.person(risk.personId()) != null)
                .map(this::line)
                .toList();
    }

    private PersonLine line(PersonRisk risk) {
        Person who = circle.person(risk.personId());
        Person to = risk.toPersonId() == null ? null : circle.person(risk.toPersonId());
        String towards =
                to != null ? to.name() : PeopleWords.said(risk.toPersonId() == null ? "any-child" : "other-child");
        String looked = risk.reviewedOn() == null
                ? PeopleWords.said("not-reviewed")
                : "looked at again " + SayDate.day(risk.reviewedOn()) + " by " + staff.of(risk.reviewedBy());
        return line(
                EntryKind.RISK,
                risk.personId(),
                risk,
                other(who.id()),
                PeopleWords.said("risk-to") + " " + towards + ": " + risk.why(),
                null,
                looked);
    }

    List<PersonLine> hazards(List<Long> people) {
        return circle.hazards().stream()
                .filter(hazard -> people.contains(hazard.personId()))
                .filter(hazard -> !sight.nameOnly().contains(hazard.personId()))
                .map(this::line)
                .toList();
    }

    private PersonLine line(Hazard hazard) {
        String kind = PeopleWords.said("hazard." + hazard.kind().name().toLowerCase(java.util.Locale.ROOT));
        return line(
                EntryKind.HAZARD,
                hazard.personId(),
                hazard,
                other(hazard.personId()),
                kind,
                null,
                Objects.requireNonNullElse(hazard.detail(), ""));
    }

    private PersonLine.Other other(Long personId) {
        Person person = circle.person(personId);
        return new PersonLine.Other(personId, person.name(), sight.nameOnly().contains(personId));
    }

    private PersonLine line(
            EntryKind kind,
            Long personId,
            PersonEntry entry,
            PersonLine.Other about,
            String words,
            Secret secret,
            String detail) {
        return new PersonLine(
                kind.name().toLowerCase(java.util.Locale.ROOT),
                personId,
                entry.id(),
                about,
                words,
                secret,
                detail,
                PeopleWords.dates(entry.from(), entry.until()),
                PeopleWords.recorded(entry, staff),
                PeopleWords.closed(entry, staff),
                entry.standsOn(circle.today()));
    }

    /** Those that stand. */
    static List<PersonLine> standing(List<PersonLine> lines) {
        return lines.stream().filter(PersonLine::stands).toList();
    }

    /** Those that are over, or were never so. */
    @SafeVarargs
    static List<PersonLine> closed(List<PersonLine>... all) {
        List<PersonLine> closed = new ArrayList<>();
        for (List<PersonLine> lines : all)
            lines.stream().filter(line -> !line.stands()).forEach(closed::add);
        return closed;
    }
}
