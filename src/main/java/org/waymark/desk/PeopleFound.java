package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.child.Circle;
import org.waymark.child.Circles;
import org.waymark.child.People;
import org.waymark.child.Person;
import org.waymark.child.PersonFinder;

/** Finds people who may be the one meant, with what tells them apart: birth, and to whom they are something. */
@Service
@Transactional
public class PeopleFound {

    private static final int TIES = 4;

    private final PersonFinder finder;
    private final People people;
    private final Circles circles;
    private final PersonSight sights;
    private final CurrentViewer current;
    private final Trail trail;

    PeopleFound(
            PersonFinder finder,
            People people,
            Circles circles,
            PersonSight sights,
            CurrentViewer current,
            Trail trail) {
        this.finder = finder;
        this.people = people;
        this.circles = circles;
        this.sights = sights;
        this.current = current;
        this.trail = trail;
    }

    /**
     * What was found.
     *
     * @param asked whether anything was asked for
     * @param wrong what is wrong with the date; null for nothing
     * @param born the date as understood, or null
     */
    public record Answer(boolean asked, String wrong, LocalDate born, List<Found> people) {}

    /** Somebody who may be meant. */
    public record Found(Long id, String name, String born, String ties) {}

    /** Looks for somebody; that somebody looked is logged, what was typed is not. */
    public Answer like(String firstName, String lastName, String born) {
        if (lastName.isEmpty() && born.isEmpty()) return new Answer(false, null, null, List.of());
        Optional<LocalDate> day = day(born);
        if (!born.isEmpty() && day.isEmpty())
            return new Answer(
                    false, "There is no such day. Write it like 4 3 1958, or leave it empty.", null, List.of());
        Viewer viewer = current.viewer();
        List<Found> found = of(finder.like(firstName, lastName, day.orElse(null)), viewer);
        trail.add(viewer.username(), "people-searched", null, null, null, found.size() + " found");
        return new Answer(true, null, day.orElse(null), found);
    }

    /** These people, as a viewer may know them. */
    List<Found> of(List<Person> found, Viewer viewer) {
        return found.stream().map(person -> found(person, viewer)).toList();
    }

    private static Optional<LocalDate> day(String typed) {
        String[] parts = typed.split("[ ./-]+");
        try {
            return parts.length == 3
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0])))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The name of somebody known. */
    @Transactional(readOnly = true)
    public String name(Long personId) {
        return people.findById(personId)
                .map(Person::name)
                .orElseThrow(() -> new NoSuchCase("There is no person " + personId + ". Look for the person again."));
    }

    private Found found(Person person, Viewer viewer) {
        Circle circle = circles.around(person.id());
        Sight sight = sights.of(viewer, circle);
        if (sight.nameOnly().contains(person.id()))
            return new Found(person.id(), person.name(), PeopleWords.said("restricted"), "");
        String ties = circle.of(person.id()).stream()
                .limit(TIES)
                .map(one -> PeopleWords.relation(one, person, circle) + " " + PeopleWords.said("of") + " "
                        + circle.person(one.other(person.id())).name())
                .collect(Collectors.joining(", "));
        return new Found(person.id(), person.name(), PeopleWords.born(person, circle.today()), ties);
    }
}
