package org.waymark.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.child.Circle;
import org.waymark.child.Circles;
import org.waymark.child.Person;
import org.waymark.child.PersonEntry;

/** What a visitor of a child must know before going there: the dangers round the child and those who live with or care for it. */
@Component
class HazardsToStaff {

    private final Circles circles;

    HazardsToStaff(Circles circles) {
        this.circles = circles;
    }

    /** One sentence for each danger that stands now. */
    List<String> of(Long personId) {
        Circle circle = circles.around(personId);
        Set<Long> near = new LinkedHashSet<>(List.of(personId));
        circle.household().forEach(person -> near.add(person.id()));
        circle.of(personId).stream()
                .filter(one -> one.standsOn(circle.today()))
                .forEach(one -> near.add(one.other(personId)));
        return circle.hazards().stream()
                .filter(hazard -> near.contains(hazard.personId()) && standing(hazard, circle))
                .map(hazard -> sentence(
                        hazard.personId().equals(personId) ? null : circle.person(hazard.personId()),
                        PeopleWords.said("hazard." + hazard.kind().name().toLowerCase(java.util.Locale.ROOT)),
                        hazard.detail()))
                .toList();
    }

    private static boolean standing(PersonEntry entry, Circle circle) {
        return entry.standsOn(circle.today());
    }

    private static String sentence(Person who, String kind, String detail) {
        String whose = who == null ? "" : " (" + who.name() + ")";
        return kind + whose + (detail == null || detail.isBlank() ? "" : ": " + detail);
    }
}
