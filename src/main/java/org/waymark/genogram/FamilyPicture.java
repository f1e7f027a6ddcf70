package org.waymark.genogram;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.child.Circle;
import org.waymark.child.Person;
import org.waymark.child.PersonRisk;
import org.waymark.wording.Wording;

/** The genogram of the circle round a child. */
public final class FamilyPicture {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private FamilyPicture() {}

    /**
     * Who stands in the picture and what joins them.
     *
     * @param nameOnly those of whom this reader may see the name and no more
     */
    public static Genogram of(Circle circle, Set<Long> nameOnly) {
        List<Union> unions = Kinship.unions(circle);
        Map<Long, Integer> generations = Kinship.generations(circle, unions);
        Set<Long> household = circle.household().stream().map(Person::id).collect(Collectors.toSet());
        List<Figure> figures = circle.people().values().stream()
                .map(person -> figure(
                        circle,
                        person,
                        generations.get(person.id()),
                        household.contains(person.id()) && !nameOnly.contains(person.id()),
                        nameOnly.contains(person.id())))
                .toList();
        return new Genogram(figures, Kinship.downwards(unions, generations));
    }

    private static Figure figure(Circle circle, Person person, int generation, boolean household, boolean nameOnly) {
        List<String> words = new ArrayList<>(List.of(person.name()));
        if (!nameOnly) words.addAll(about(circle, person));
        return new Figure(
                person.id(),
                generation,
                shape(person),
                person.died() && !nameOnly,
                nameOnly ? "" : age(person, circle.today()),
                words,
                person.id().equals(circle.centre().id()),
                household);
    }

    private static List<String> about(Circle circle, Person person) {
        List<String> words = new ArrayList<>();
        if (person.died())
            words.add(said("died") + (person.dateOfDeath() == null ? "" : " " + DAY.format(person.dateOfDeath())));
        else if (person.dateOfBirth() != null) words.add(said("born") + " " + DAY.format(person.dateOfBirth()));
        else if (person.unborn()) words.add(said("due") + " " + DAY.format(person.expectedDateOfBirth()));
        for (PersonRisk risk : circle.risks())
            if (risk.personId().equals(person.id()) && risk.standsOn(circle.today()) && !words.contains(said("risk")))
                words.add(said("risk"));
        return words;
    }

    private static String said(String what) {
        return Wording.of("people.picture." + what);
    }

    private static Figure.Shape shape(Person person) {
        if (person.unborn()) return Figure.Shape.UNBORN;
        if ("M".equals(person.sex())) return Figure.Shape.MALE;
        return "F".equals(person.sex()) ? Figure.Shape.FEMALE : Figure.Shape.NOT_KNOWN;
    }

    private static String age(Person person, LocalDate today) {
        LocalDate until = person.died() ? person.dateOfDeath() : today;
        if (person.dateOfBirth() == null || until == null || until.isBefore(person.dateOfBirth())) return "";
        return String.valueOf(Period.between(person.dateOfBirth(), until).getYears());
    }
}
