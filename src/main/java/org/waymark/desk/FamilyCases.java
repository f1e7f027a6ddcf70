package org.waymark.desk;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.form.FormContext;
import org.waymark.form.Option;

/** A child and its brothers and sisters with all their cases, as far as the viewer may read them. */
@Component
class FamilyCases {

    /** The list of options under which forms of the product offer the children of the family. */
    static final String OPTIONS = "familyChildren";

    private final Episodes episodes;
    private final Children children;
    private final CaseDoor door;
    private final Clock clock;

    FamilyCases(Episodes episodes, Children children, CaseDoor door, Clock clock) {
        this.episodes = episodes;
        this.children = children;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A child of the family.
     *
     * @param here whether the page is about this child
     * @param cases the newest first; those that the viewer may not read are not among them
     */
    record Member(Child child, boolean here, List<Episode> cases) {

        /** The open case, or the last one where none is open. */
        Optional<Episode> current() {
            return cases.stream().min(Comparator.comparing((Episode one) -> !one.isOpen()));
        }
    }

    /** The child of this case first, then the others by age. */
    List<Member> of(Episode here, Viewer viewer) {
        Child own = children.findById(here.childId()).orElseThrow();
        Stream<Child> others = children.findByFamilyIdOrderByDateOfBirth(own.familyId()).stream()
                .filter(child -> !child.id().equals(own.id()));
        return Stream.concat(Stream.of(own), others)
                .map(child -> new Member(
                        child,
                        child.id().equals(own.id()),
                        episodes.findByChildIdOrderByReceivedAtDesc(child.id()).stream()
                                .filter(one -> door.mayRead(viewer, one))
                                .toList()))
                .toList();
    }

    /** Cases with their children, for what reads several at once. */
    static Map<Episode, Child> cases(Stream<Member> members) {
        Map<Episode, Child> all = new LinkedHashMap<>();
        members.forEach(member -> member.cases().forEach(one -> all.put(one, member.child())));
        return all;
    }

    /** What a form asks with that offers the children of the family; the value of each is its case here or current case. */
    FormContext choice(Episode here, Viewer viewer) {
        List<Option> options = of(here, viewer).stream()
                .flatMap(member -> (member.here() ? Optional.of(here) : member.current())
                                .map(one -> new Option(
                                        one.id().toString(),
                                        member.child().name() + (one.isOpen() ? "" : ", closed case")))
                                .stream())
                .toList();
        ZonedDateTime now = clock.instant().atZone(SayDate.LONDON);
        return new FormContext(List.of(), Map.of(OPTIONS, options), Map.of(), Map.of(), now);
    }
}
