package org.waymark.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.springframework.stereotype.Component;

/** Looks for people who may be the one meant, before a new one is recorded: one adult is one person across all families. */
@Component
public class PersonFinder {

    private static final int MOST = 20;

    private final People people;
    private final PersonNames names;
    private final Relationships relationships;

    PersonFinder(People people, PersonNames names, Relationships relationships) {
        this.people = people;
        this.names = names;
        this.relationships = relationships;
    }

    /**
     * The person of exactly this name, known by the same date of birth or as somebody to one of these children already.
     * Without either a second person of the name is made rather than two people made one.
     */
    public Optional<Person> same(String firstName, String lastName, LocalDate born, List<Child> around) {
        if (firstName == null || firstName.isBlank()) return Optional.empty();
        String wanted = Person.key(firstName, lastName);
        List<Long> ids = around.stream().map(Child::personId).toList();
        return people.findTop50ByNameKeyStartingWithOrderByNameKey(wanted).stream()
                .filter(person -> person.nameKey().equals(wanted))
                .filter(person -> born != null && born.equals(person.dateOfBirth())
                        || (born == null || person.dateOfBirth() == null) && related(person.id(), ids))
                .findFirst();
    }

    private boolean related(Long personId, List<Long> others) {
        return relationships.findByFromPersonIdInOrToPersonIdInOrderById(List.of(personId), List.of(personId)).stream()
                .filter(PersonEntry::wasEver)
                .anyMatch(relationship -> others.contains(relationship.other(personId)));
    }

    /**
     * Those whose name, or another name of theirs, begins alike, and those born on that day whose name sounds alike; the
     * likeliest first, at most twenty.
     *
     * @param lastName null where not known
     * @param born null where not known
     */
    public List<Person> like(String firstName, String lastName, LocalDate born) {
        String wanted = Person.key(firstName, lastName);
        Set<Long> ids = new LinkedHashSet<>();
        String last = ChildFinder.normalised(lastName);
        if (!last.isEmpty()) {
            people.findTop50ByNameKeyStartingWithOrderByNameKey(last).forEach(person -> ids.add(person.id()));
            names.findTop50ByNameKeyStartingWithOrderByNameKey(last).stream()
                    .filter(PersonEntry::wasEver)
                    .forEach(name -> ids.add(name.personId()));
        }
        if (born != null) people.findByDateOfBirth(born).forEach(person -> ids.add(person.id()));
        return people.findAllById(ids).stream()
                .filter(person -> alike(person, firstName, born))
                .sorted(Comparator.comparing((Person person) -> !Objects.equals(person.dateOfBirth(), born))
                        .thenComparing(person -> !wanted.equals(person.nameKey()))
                        .thenComparing(Person::nameKey)
                        .thenComparing(Person::id))
                .limit(MOST)
                .toList();
    }

    /** Another first name and another date of birth make another person. */
    private static boolean alike(Person person, String firstName, LocalDate born) {
        String first = ChildFinder.normalised(firstName);
        String known = ChildFinder.normalised(person.firstName());
        if (first.isEmpty() || known.isEmpty()) return true;
        DoubleMetaphone sound = new DoubleMetaphone();
        boolean sounds = first.charAt(0) == known.charAt(0) || sound.isDoubleMetaphoneEqual(first, known);
        return sounds || born != null && born.equals(person.dateOfBirth());
    }
}
