package org.waymark.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;

/** Offers the children of a note: those it was begun for, their brothers and sisters, and whoever else was looked for. */
@Component
class NoteChoices {

    private final Episodes episodes;
    private final Children children;
    private final PeopleSearch search;
    private final CasePeopleReader people;
    private final CaseDoor door;

    NoteChoices(Episodes episodes, Children children, PeopleSearch search, CasePeopleReader people, CaseDoor door) {
        this.episodes = episodes;
        this.children = children;
        this.search = search;
        this.people = people;
        this.door = door;
    }

    /**
     * The children offered, those of the address first.
     *
     * @param begunFor the cases that the address names
     * @param ticked the cases that are ticked
     * @param query what else was looked for, or empty
     */
    List<NoteChoice> offered(Collection<Long> begunFor, Collection<Long> ticked, String query, Viewer viewer) {
        Map<Long, Episode> byChild = new LinkedHashMap<>();
        List<Long> named = new ArrayList<>(begunFor);
        named.addAll(ticked);
        for (Long id : named) episodes.findById(id).ifPresent(one -> byChild.putIfAbsent(one.childId(), one));
        for (Episode one : List.copyOf(byChild.values())) {
            for (Child sibling :
                    children.findByFamilyIdOrderByDateOfBirth(child(one).familyId()))
                newest(sibling.id()).ifPresent(theirs -> byChild.putIfAbsent(sibling.id(), theirs));
        }
        if (!query.isBlank()) {
            for (Long found : search.children(query, viewer))
                newest(found).ifPresent(theirs -> byChild.putIfAbsent(found, theirs));
        }
        return byChild.values().stream()
                .filter(one -> door.mayRead(viewer, one))
                .map(one -> choice(one, ticked.contains(one.id())))
                .toList();
    }

    private NoteChoice choice(Episode one, boolean ticked) {
        Child child = child(one);
        return new NoteChoice(
                one.id(),
                child.name(),
                people.born(child) + ", case " + one.id() + (one.isOpen() ? "" : ", closed"),
                child.restricted(),
                ticked);
    }

    /** The open case, or the last one where none is open. */
    private Optional<Episode> newest(Long childId) {
        return episodes.findByChildIdOrderByReceivedAtDesc(childId).stream()
                .min(Comparator.comparing((Episode one) -> !one.isOpen()));
    }

    private Child child(Episode one) {
        return children.findById(one.childId()).orElseThrow();
    }
}
