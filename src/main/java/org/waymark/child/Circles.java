package org.waymark.child;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who stands round a person, a fixed number of statements for each step that relationships lead away. */
@Component
public class Circles {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int STEPS = 3;
    private static final int MOST = 60;

    private final People people;
    private final Relationships relationships;
    private final PersonNames names;
    private final PersonAddresses addresses;
    private final PersonContacts contacts;
    private final PersonRisks risks;
    private final Hazards hazards;
    private final Clock clock;

    Circles(
            People people,
            Relationships relationships,
            PersonNames names,
            PersonAddresses addresses,
            PersonContacts contacts,
            PersonRisks risks,
            Hazards hazards,
            Clock clock) {
        this.people = people;
        this.relationships = relationships;
        this.names = names;
        this.addresses = addresses;
        this.contacts = contacts;
        this.risks = risks;
        this.hazards = hazards;
        this.clock = clock;
    }

    /** The circle of a person, at most sixty people. */
    @Transactional(readOnly = true)
    public Circle around(Long personId) {
        Person centre = people.findById(personId).orElseThrow();
        Set<Long> ids = new LinkedHashSet<>(List.of(personId));
        Map<Long, Relationship> found = new LinkedHashMap<>();
        Set<Long> edge = ids;
        for (int step = 0; step < STEPS && !edge.isEmpty(); step++) {
            Set<Long> next = new LinkedHashSet<>();
            for (Relationship one : relationships.findByFromPersonIdInOrToPersonIdInOrderById(edge, edge)) {
                found.put(one.id(), one);
                if (!one.wasEver() || step > 0 && one.kind() == RelationshipKind.OTHER) continue;
                for (Long end : List.of(one.fromPersonId(), one.toPersonId()))
                    if (!ids.contains(end) && ids.size() + next.size() < MOST) next.add(end);
            }
            ids = new LinkedHashSet<>(ids);
            ids.addAll(next);
            edge = next;
        }
        return read(centre, ids, found);
    }

    private Circle read(Person centre, Set<Long> ids, Map<Long, Relationship> found) {
        Map<Long, Person> byId = new LinkedHashMap<>();
        byId.put(centre.id(), centre);
        people.findAllById(ids).stream()
                .sorted(Comparator.comparing(Person::id))
                .forEach(person -> byId.putIfAbsent(person.id(), person));
        List<Relationship> between = new ArrayList<>(found.values());
        between.removeIf(one -> !byId.containsKey(one.fromPersonId()) || !byId.containsKey(one.toPersonId()));
        between.sort(Comparator.comparing(Relationship::id));
        return new Circle(
                centre,
                byId,
                between,
                names.findByPersonIdInOrderById(ids),
                addresses.findByPersonIdInOrderById(ids),
                contacts.findByPersonIdInOrderById(ids),
                risks.findByPersonIdInOrToPersonIdInOrderById(ids, ids),
                hazards.findByPersonIdInOrderById(ids),
                LocalDate.ofInstant(clock.instant(), LONDON));
    }
}
