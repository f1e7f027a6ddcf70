package org.waymark.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.child.Circle;
import org.waymark.child.Circles;
import org.waymark.child.Person;
import org.waymark.child.PersonAddress;
import org.waymark.child.Relationship;
import org.waymark.genogram.FamilyPicture;
import org.waymark.genogram.GenogramPicture;

/** Puts the page of the people round a child together; whether the viewer may read the case has been asked before. */
@Service
public class PeoplePages {

    private final CaseMaterials materials;
    private final CasePages cases;
    private final CasePeopleReader workers;
    private final Circles circles;
    private final PersonSight sights;
    private final PersonDoor door;

    PeoplePages(
            CaseMaterials materials,
            CasePages cases,
            CasePeopleReader workers,
            Circles circles,
            PersonSight sights,
            PersonDoor door) {
        this.materials = materials;
        this.cases = cases;
        this.workers = workers;
        this.circles = circles;
        this.sights = sights;
        this.door = door;
    }

    @Transactional(readOnly = true)
    public PeoplePage page(Long episodeId, Viewer viewer) {
        CaseMaterial file = materials.read(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        Circle circle = circles.around(file.child().personId());
        Sight sight = sights.of(viewer, circle);
        PersonLines lines = new PersonLines(circle, sight, file.staff());
        List<Long> all = List.copyOf(circle.people().keySet());
        Long centre = circle.centre().id();
        List<PersonLine> homes = lines.addresses(centre);
        List<PersonLine> risks = lines.risks(all);
        List<PersonLine> hazards = lines.hazards(all);
        return new PeoplePage(
                cases.header(episodeId).orElseThrow(),
                centre,
                picture(circle, sight),
                kin(circle, sight, lines),
                PersonLines.standing(homes).stream()
                        .reduce((one, later) -> later)
                        .orElse(null),
                household(circle, sight),
                homes,
                PersonLines.standing(risks),
                PersonLines.standing(hazards),
                workers.of(file).professionals(),
                PersonLines.closed(lines.relationships(centre, true), homes, risks, hazards),
                door.mayRecord(viewer));
    }

    private static String picture(Circle circle, Sight sight) {
        if (circle.people().size() < 2) return "";
        return GenogramPicture.svg(
                FamilyPicture.of(circle, sight.nameOnly()),
                PeopleWords.said("picture.title") + " " + circle.centre().name(),
                PeopleWords.said("picture.same"));
    }

    private static List<PeoplePage.Kin> kin(Circle circle, Sight sight, PersonLines lines) {
        Set<Long> household = circle.household().stream().map(Person::id).collect(Collectors.toSet());
        return circle.people().values().stream()
                .map(person -> kin(circle, sight, lines, household, person))
                .toList();
    }

    private static PeoplePage.Kin kin(
            Circle circle, Sight sight, PersonLines lines, Set<Long> household, Person person) {
        Long centre = circle.centre().id();
        boolean nameOnly = sight.nameOnly().contains(person.id());
        List<PersonLine> toChild = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Relationship one : circle.of(person.id())) {
            Long other = one.other(person.id());
            if (person.id().equals(centre)) continue;
            if (other.equals(centre)) toChild.add(lines.relationship(one, centre, true));
            else
                others.add(PeopleWords.relation(one, person, circle) + " " + PeopleWords.said("of") + " "
                        + circle.person(other).name());
        }
        return new PeoplePage.Kin(
                person.id(),
                person.name(),
                nameOnly ? PeopleWords.said("restricted") : PeopleWords.born(person, circle.today()),
                nameOnly,
                person.id().equals(centre),
                household.contains(person.id()) && !nameOnly,
                toChild,
                others);
    }

    /** Who lives at the child's address now, and who did before. */
    private static List<PeoplePage.Resident> household(Circle circle, Sight sight) {
        String here =
                circle.home(circle.centre().id()).map(PersonAddress::addressKey).orElse(null);
        return circle.addresses().stream()
                .filter(address -> address.wasEver() && address.addressKey().equals(here))
                .filter(address -> !sight.nameOnly().contains(address.personId()))
                .map(address -> new PeoplePage.Resident(
                        address.personId(),
                        circle.person(address.personId()).name(),
                        false,
                        PeopleWords.dates(address.from(), address.until()),
                        address.standsOn(circle.today())))
                .sorted(Comparator.comparing((PeoplePage.Resident one) -> !one.now())
                        .thenComparing(PeoplePage.Resident::personId))
                .toList();
    }
}
