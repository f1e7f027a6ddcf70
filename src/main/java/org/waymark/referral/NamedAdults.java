package org.waymark.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.child.Child;
import org.waymark.child.Hazard;
import org.waymark.child.ParentalResponsibility;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.Person;
import org.waymark.child.PersonContact;
import org.waymark.child.PersonFinder;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;

/** Carries the people whom a contact names into the register, so that nobody types them a second time (practice 11). */
@Component
class NamedAdults {

    private static final Pattern NOTHING = Pattern.compile("(no|none|nothing|n/?a|not known|unknown|-)?[ .]*");
    private static final Pattern TELEPHONE = Pattern.compile("[+()\\d][\\d ()+-]{6,}");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

    private final PeopleRegister register;
    private final PersonFinder finder;

    NamedAdults(PeopleRegister register, PersonFinder finder) {
        this.register = register;
        this.finder = finder;
    }

    /** The brothers and sisters, the adults and what a visitor must know. */
    void carry(List<Child> children, Map<String, Object> said, By by) {
        register.siblings(children, by);
        if (said.get("adults") instanceof List<?> rows)
            for (Object row : rows) if (row instanceof Map<?, ?> adult) adult(new Row(adult), children, said, by);
        words(said.get("hazardsToStaff"))
                .ifPresent(danger -> register.hazard(children.get(0).personId(), Hazard.Kind.OTHER, danger, null, by));
    }

    private void adult(Row row, List<Child> children, Map<String, Object> said, By by) {
        String first = row.text("adultFirstName");
        String last = row.text("adultLastName");
        LocalDate born = row.born();
        Person person =
                finder.same(first, last, born, children).orElseGet(() -> register.add(first, last, born, null, by));
        for (Child child : children) {
            if (child.personId().equals(person.id())) continue;
            register.relate(person.id(), child.personId(), row.relationship(), by);
            words(row.text("adultRisk")).ifPresent(why -> register.risk(person.id(), child.personId(), why, null, by));
        }
        home(row, said).ifPresent(home -> register.livesAt(person.id(), home, by));
        reach(row).ifPresent(reach -> register.reachedBy(person.id(), reach, by));
    }

    /** Who lives with the child lives where the child does; else what was given may be an address. */
    private static Optional<PeopleRegister.Home> home(Row row, Map<String, Object> said) {
        String given = row.text("adultContact");
        boolean withChild = "yes".equals(row.text("adultLivesWithChild"));
        String address = withChild ? Objects.toString(said.get("childAddress"), null) : given;
        if (address == null || !withChild && reach(row).isPresent()) return Optional.empty();
        boolean withheld = withChild && Boolean.TRUE.equals(said.get("childAddressWithheld"));
        String from = withheld ? Objects.toString(said.get("addressWithheldFrom"), null) : null;
        return Optional.of(new PeopleRegister.Home(address, withheld, from, null));
    }

    private static Optional<PeopleRegister.Reach> reach(Row row) {
        String given = Objects.toString(row.text("adultContact"), "").strip();
        if (TELEPHONE.matcher(given).matches())
            return Optional.of(new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, given, false, null));
        return MAIL.matcher(given).matches()
                ? Optional.of(new PeopleRegister.Reach(PersonContact.Kind.EMAIL, given, false, null))
                : Optional.empty();
    }

    /** What was written, unless it says that there is nothing. */
    private static Optional<String> words(Object text) {
        return Stream.ofNullable(text)
                .map(words -> words.toString().strip())
                .filter(words -> !NOTHING.matcher(words.toLowerCase(Locale.UK)).matches())
                .findFirst();
    }

    /** An adult as the contact names them. */
    private record Row(Map<?, ?> values) {

        String text(String key) {
            Object value = values.get(key);
            return value == null || value.toString().isBlank()
                    ? null
                    : value.toString().strip();
        }

        LocalDate born() {
            return values.get("adultDateOfBirth") instanceof LocalDate born ? born : null;
        }

        Relationship.Said relationship() {
            String words = Objects.toString(text("adultRelationship"), "");
            RelationshipKind kind = RelationshipWords.kind(words);
            ParentalResponsibility responsibility = switch (Objects.toString(text("adultParentalResponsibility"), "")) {
                case "yes" -> ParentalResponsibility.YES;
                case "no" -> ParentalResponsibility.NO;
                case "not-known" -> ParentalResponsibility.NOT_KNOWN;
                default -> null;
            };
            return new Relationship.Said(kind, RelationshipWords.side(words), words, responsibility, null, null, null);
        }
    }
}
