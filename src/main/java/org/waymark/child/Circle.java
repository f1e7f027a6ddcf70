package org.waymark.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A person and those round them, as far as relationships lead in three steps.
 *
 * @param people by number, the person first
 * @param relationships between these people, ended and mistaken ones included, in the order in which they were recorded
 * @param today the day in London on which it was read
 */
public record Circle(
        Person centre,
        Map<Long, Person> people,
        List<Relationship> relationships,
        List<PersonName> names,
        List<PersonAddress> addresses,
        List<PersonContact> contacts,
        List<PersonRisk> risks,
        List<Hazard> hazards,
        LocalDate today) {

    public Person person(Long id) {
        return people.get(id);
    }

    /** Where the person lives now: the address recorded last of those that stand. */
    public Optional<PersonAddress> home(Long personId) {
        return addresses.stream()
                .filter(address -> address.personId().equals(personId) && address.standsOn(today))
                .max(Comparator.comparing(PersonAddress::id));
    }

    /** Everybody of the circle who lives at the address of the person in its centre now, that person first. */
    public List<Person> household() {
        return home(centre.id())
                .map(here -> people.values().stream()
                        .filter(person -> home(person.id())
                                .map(PersonAddress::addressKey)
                                .filter(here.addressKey()::equals)
                                .isPresent())
                        .toList())
                .orElse(List.of(centre));
    }

    /** The relationships that are or were so, of one person. */
    public List<Relationship> of(Long personId) {
        List<Relationship> own = new ArrayList<>();
        for (Relationship one : relationships)
            if (one.wasEver()
                    && (Objects.equals(one.fromPersonId(), personId) || Objects.equals(one.toPersonId(), personId)))
                own.add(one);
        return own;
    }
}
