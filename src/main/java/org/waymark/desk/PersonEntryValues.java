package org.waymark.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.waymark.child.Circle;
import org.waymark.child.EntryKind;
import org.waymark.child.Hazard;
import org.waymark.child.ParentalResponsibility;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.PersonAddress;
import org.waymark.child.PersonContact;
import org.waymark.child.PersonEntry;
import org.waymark.child.PersonName;
import org.waymark.child.PersonRisk;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;

/** The answers of a form as entries of the register, and back again. */
record PersonEntryValues(Map<String, Object> values) {

    String text(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    LocalDate day(String key) {
        return values.get(key) instanceof LocalDate day ? day : null;
    }

    boolean yes(String key) {
        return Boolean.TRUE.equals(values.get(key)) || "yes".equals(values.get(key));
    }

    Relationship.Said relationship() {
        String side = text("relationshipSide");
        String responsibility = text("parentalResponsibility");
        return new Relationship.Said(
                RelationshipKind.valueOf(text("relationshipKind")),
                side == null || side.equals("not-known") ? null : Relationship.Side.valueOf(side),
                text("relationshipDetail"),
                responsibility == null
                        ? null
                        : ParentalResponsibility.valueOf(responsibility
                                .toUpperCase(java.util.Locale.ROOT)
                                .replace('-', '_')),
                text("responsibilityBasis"),
                day("since"),
                day("until"));
    }

    /** Records what was answered under this person. */
    PersonEntry record(PeopleRegister register, EntryKind kind, Long personId, By by) {
        return switch (kind) {
            case NAME ->
                register.alsoCalled(
                        personId,
                        PersonName.Kind.valueOf(text("nameKind")),
                        text("personFirstName"),
                        text("personLastName"),
                        day("since"),
                        by);
            case ADDRESS ->
                register.livesAt(
                        personId,
                        new PeopleRegister.Home(text("address"), yes("withheld"), text("withheldFrom"), day("since")),
                        by);
            case CONTACT ->
                register.reachedBy(
                        personId,
                        new PeopleRegister.Reach(
                                PersonContact.Kind.valueOf(text("contactKind")),
                                text("contact"),
                                yes("withheld"),
                                text("withheldFrom")),
                        by);
            case RELATIONSHIP -> register.relate(personId, Long.valueOf(text("otherPerson")), relationship(), by);
            case RISK ->
                register.risk(
                        personId,
                        text("riskTo") == null ? null : Long.valueOf(text("riskTo")),
                        text("riskWhy"),
                        day("since"),
                        by);
            case HAZARD ->
                register.hazard(
                        personId, Hazard.Kind.valueOf(text("hazardKind")), text("hazardDetail"), day("since"), by);
        };
    }

    /** What would have to be typed to record this entry; null for nothing of this number. */
    static PersonEntry find(Circle circle, EntryKind kind, Long entryId) {
        return (switch (kind) {
                    case NAME -> circle.names();
                    case ADDRESS -> circle.addresses();
                    case CONTACT -> circle.contacts();
                    case RELATIONSHIP -> circle.relationships();
                    case RISK -> circle.risks();
                    case HAZARD -> circle.hazards();
                })
                .stream()
                        .map(PersonEntry.class::cast)
                        .filter(entry -> entry.id().equals(entryId) && entry.closedAt() == null)
                        .findFirst()
                        .orElse(null);
    }

    static Map<String, Object> of(PersonEntry entry, Long personId) {
        Map<String, Object> values = new HashMap<>();
        if (entry instanceof PersonName name) {
            values.put("nameKind", name.kind().name());
            values.put("personFirstName", name.firstName());
            values.put("personLastName", name.lastName());
        } else if (entry instanceof PersonAddress address) {
            values.put("address", address.address());
            values.put("withheld", address.withheld());
            values.put("withheldFrom", address.withheldFrom());
        } else if (entry instanceof PersonContact contact) {
            values.put("contactKind", contact.kind().name());
            values.put("contact", contact.contact());
            values.put("withheld", contact.withheld());
            values.put("withheldFrom", contact.withheldFrom());
        } else if (entry instanceof PersonRisk risk) {
            values.put(
                    "riskTo",
                    risk.toPersonId() == null ? null : risk.toPersonId().toString());
            values.put("riskWhy", risk.why());
        } else if (entry instanceof Hazard hazard) {
            values.put("hazardKind", hazard.kind().name());
            values.put("hazardDetail", hazard.detail());
        } else if (entry instanceof Relationship one) {
            values.put("otherPerson", one.other(personId).toString());
            values.put("relationshipKind", one.kind().name());
            values.put(
                    "relationshipSide", one.side() == null ? null : one.side().name());
            values.put("relationshipDetail", one.detail());
            values.put(
                    "parentalResponsibility",
                    one.parentalResponsibility() == null
                            ? null
                            : one.parentalResponsibility()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'));
            values.put("responsibilityBasis", one.responsibilityBasis());
        }
        values.put("since", entry.from());
        values.put("until", entry.until());
        values.values().removeIf(Objects::isNull);
        return values;
    }
}
