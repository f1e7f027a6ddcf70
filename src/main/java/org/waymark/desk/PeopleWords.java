package org.waymark.desk;

import java.time.LocalDate;
import java.util.Locale;
import org.waymark.child.Circle;
import org.waymark.child.ParentalResponsibility;
import org.waymark.child.Person;
import org.waymark.child.PersonEntry;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;
import org.waymark.wording.Wording;

/** How the pages say who is what to whom; the words stand in the messages under {@code people.}. */
final class PeopleWords {

    private PeopleWords() {}

    /** What this person is to the other of the relationship: "maternal grandmother", "former partner". */
    static String relation(Relationship one, Person described, Circle circle) {
        boolean first = one.fromPersonId().equals(described.id());
        String words = first || one.kind().mutual()
                ? kind("kind", one.kind(), described.sex())
                : kind("inverse", one.kind(), described.sex());
        if (first && one.side() != null)
            words = said("side." + one.side().name().toLowerCase(Locale.ROOT)) + " " + words;
        if (one.kind() == RelationshipKind.OTHER && one.detail() != null) words = one.detail();
        boolean over = one.until() != null && !one.until().isAfter(circle.today());
        return over ? said("former") + " " + words : words;
    }

    private static String kind(String which, RelationshipKind kind, String sex) {
        String key = which + "." + kind.name().toLowerCase(Locale.ROOT);
        return Wording.of("people." + key + "." + sex, said(key));
    }

    static String said(String key) {
        return Wording.of("people." + key);
    }

    /** Parental responsibility in words; empty where nobody has said. */
    static String responsibility(Relationship one) {
        ParentalResponsibility has = one.parentalResponsibility();
        if (has == null) return "";
        String basis = one.responsibilityBasis();
        return said("responsibility." + has.name().toLowerCase(Locale.ROOT))
                + (basis == null || basis.isBlank() ? "" : ": " + basis);
    }

    /** "4 May 2020 to 1 June 2024", "since 4 May 2020"; empty where no date is known. */
    static String dates(LocalDate from, LocalDate until) {
        if (from == null && until == null) return "";
        if (until == null) return "since " + SayDate.day(from);
        return from == null ? "until " + SayDate.day(until) : SayDate.day(from) + " to " + SayDate.day(until);
    }

    /** Who recorded it and when. */
    static String recorded(PersonEntry entry, StaffNames.Book staff) {
        return entry.recordedAt() == null
                ? said("carried-over")
                : "recorded " + SayDate.day(entry.recordedAt()) + " by " + staff.of(entry.recordedBy());
    }

    /** How it came to an end or was found to be wrong; empty while it stands. */
    static String closed(PersonEntry entry, StaffNames.Book staff) {
        if (entry.closedAt() == null) return "";
        String how = said(entry.mistaken() ? "mistaken" : "ended");
        return how + " " + SayDate.day(entry.closedAt()) + " by " + staff.of(entry.closedBy()) + ": "
                + entry.closedReason();
    }

    /** Age and birth, or what stands in for them. */
    static String born(Person person, LocalDate today) {
        if (person.died())
            return person.dateOfDeath() == null ? "has died" : "died " + SayDate.day(person.dateOfDeath());
        if (person.dateOfBirth() != null)
            return SayDate.age(person.dateOfBirth(), today) + ", born " + SayDate.day(person.dateOfBirth());
        if (person.unborn()) return "unborn, expected " + SayDate.day(person.expectedDateOfBirth());
        return "date of birth not known";
    }

    /** A fact of a record in words; null for what is not known. */
    static String fact(String key, String value) {
        if (value == null) return null;
        return switch (key) {
            case "sex" -> said("sex." + value);
            case "nhsNumber" -> CaseHeaders.nhsNumber(value);
            case "dateOfBirth", "expectedDateOfBirth", "dateOfDeath" -> SayDate.day(LocalDate.parse(value));
            default -> value;
        };
    }
}
