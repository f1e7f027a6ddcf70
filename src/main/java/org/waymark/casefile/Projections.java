package org.waymark.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.child.Child;
import org.waymark.child.ChildFacts;
import org.waymark.child.Children;
import org.waymark.child.PeopleRegister;
import org.waymark.form.Form;
import org.waymark.form.FormField;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a record states into the case's current facts, and into what is known about the child. */
@Component
class Projections {

    private final Facts facts;
    private final Episodes episodes;
    private final Children children;
    private final PeopleRegister people;
    private final JsonMapper json;

    Projections(Facts facts, Episodes episodes, Children children, PeopleRegister people, JsonMapper json) {
        this.facts = facts;
        this.episodes = episodes;
        this.children = children;
        this.people = people;
        this.json = json;
    }

    void state(Long episodeId, CaseRecord record, Map<String, Object> values) {
        values.forEach((key, value) -> {
            Fact fact = facts.findByEpisodeIdAndFactKey(episodeId, key).orElseGet(() -> new Fact(episodeId, key));
            fact.state(plain(value), record.id(), record.recordedAt());
            facts.save(fact);
        });
    }

    /** Drops every fact of the case; the caller states them again from the current records. */
    void forget(Long episodeId) {
        facts.deleteAllInBatch(facts.findByEpisodeId(episodeId));
    }

    void describeChild(Long episodeId, Form form, Map<String, Object> values, String by) {
        boolean aboutTheChild = form.fields().stream()
                .filter(field -> values.containsKey(field.key()))
                .anyMatch(field -> "child".equals(field.property("fact")));
        if (!aboutTheChild) return;
        Child child = child(episodeId);
        child.called(text(values, "childFirstName"), text(values, "childLastName"), date(values, "childDateOfBirth"));
        child.know(
                date(values, "expectedDateOfBirth"),
                text(values, "childSex"),
                text(values, "childEthnicity"),
                text(values, "childDisability"),
                text(values, "childNhsNumber"),
                text(values, "childUpn"),
                null);
        String address = text(values, "childAddress");
        if (address != null && !address.isBlank())
            people.livesAt(
                    child.personId(),
                    new PeopleRegister.Home(
                            address,
                            Boolean.TRUE.equals(values.get("childAddressWithheld")),
                            text(values, "addressWithheldFrom"),
                            null),
                    new PeopleRegister.By(by, episodeId));
    }

    /** What a record that leaves the file had said of the child is forgotten, unless another record says it too. */
    void undescribeChild(Long episodeId, Map<String, Object> leaving, List<Map<String, Object>> staying) {
        Child child = child(episodeId);
        ChildFacts was = child.facts();
        child.restate(new ChildFacts(
                named(was.firstName(), "childFirstName", leaving, staying),
                named(was.lastName(), "childLastName", leaving, staying),
                born(was.dateOfBirth(), "childDateOfBirth", leaving, staying),
                born(was.expectedDateOfBirth(), "expectedDateOfBirth", leaving, staying),
                without(was.sex(), "childSex", leaving, staying),
                without(was.ethnicity(), "childEthnicity", leaving, staying),
                without(was.disability(), "childDisability", leaving, staying),
                without(was.nhsNumber(), "childNhsNumber", leaving, staying),
                without(was.upn(), "childUpn", leaving, staying),
                without(was.address(), "childAddress", leaving, staying),
                was.dateOfDeath(),
                was.restricted()));
    }

    /** A record that was written for another child fills what is not known; who the child is it does not say. */
    void describeUnknown(Long episodeId, Map<String, Object> arriving) {
        Child child = child(episodeId);
        child.know(
                null,
                child.sex() == null ? text(arriving, "childSex") : null,
                child.ethnicity() == null ? text(arriving, "childEthnicity") : null,
                child.disability() == null ? text(arriving, "childDisability") : null,
                null,
                null,
                child.address() == null ? text(arriving, "childAddress") : null);
    }

    private Child child(Long episodeId) {
        return children.findById(episodes.findById(episodeId).orElseThrow().childId())
                .orElseThrow();
    }

    private static String without(
            String known, String key, Map<String, Object> leaving, List<Map<String, Object>> staying) {
        if (known == null || !known.equals(text(leaving, key))) return known;
        return last(staying, values -> text(values, key));
    }

    /** A child is never left without a name. */
    private static String named(
            String known, String key, Map<String, Object> leaving, List<Map<String, Object>> staying) {
        String other = without(known, key, leaving, staying);
        return other == null ? known : other;
    }

    private static LocalDate born(
            LocalDate known, String key, Map<String, Object> leaving, List<Map<String, Object>> staying) {
        if (known == null || !known.equals(date(leaving, key))) return known;
        LocalDate other = last(staying, values -> date(values, key));
        return other == null ? known : other;
    }

    private static <T> T last(List<Map<String, Object>> inOrder, Function<Map<String, Object>, T> value) {
        return inOrder.stream().map(value).filter(Objects::nonNull).reduce(null, (earlier, later) -> later);
    }

    /** Which fields of the form name an event. */
    static List<FormField> eventFields(Form form) {
        return form.fields().stream()
                .filter(field -> field.property("event") != null)
                .toList();
    }

    private Object plain(Object value) {
        if (value instanceof ZonedDateTime moment) return moment.toInstant();
        if (value instanceof Long || value instanceof Integer) return BigDecimal.valueOf(((Number) value).longValue());
        if (value instanceof List<?> || value instanceof Map<?, ?>)
            return json.writeValueAsString(
                    value instanceof List<?> list
                            ? list.stream().map(Projections::written).toList()
                            : value);
        return value;
    }

    private static Object written(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new java.util.LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), written(inner)));
            return copy;
        }
        return value instanceof LocalDate || value instanceof ZonedDateTime ? value.toString() : value;
    }

    private static String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list)
            return String.join(",", list.stream().map(String::valueOf).toList());
        return value == null ? null : value.toString();
    }

    private static LocalDate date(Map<String, Object> values, String key) {
        return values.get(key) instanceof LocalDate date ? date : null;
    }
}
