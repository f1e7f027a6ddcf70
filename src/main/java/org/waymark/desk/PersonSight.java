package org.waymark.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Circle;
import org.waymark.child.PersonAddress;
import org.waymark.child.PersonAddresses;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;
import org.waymark.child.Relationships;

/**
 * Judges who may see a withheld address: those who could read the case if it were restricted, of a child who is that person
 * or is related to them now. Who works with another family of the one it is kept from is not among them.
 */
@Component
class PersonSight {

    private final Rights rights;
    private final Children children;
    private final Episodes episodes;
    private final Relationships relationships;
    private final PersonAddresses addresses;

    PersonSight(
            Rights rights,
            Children children,
            Episodes episodes,
            Relationships relationships,
            PersonAddresses addresses) {
        this.rights = rights;
        this.children = children;
        this.episodes = episodes;
        this.relationships = relationships;
        this.addresses = addresses;
    }

    Sight of(Viewer viewer, Circle circle) {
        Set<Long> nameOnly = new HashSet<>();
        for (Child child : children.findByPersonIdIn(circle.people().keySet()))
            if (child.restricted() && !closeTo(viewer, child)) nameOnly.add(child.personId());
        Map<String, Set<Long>> protectedAt = protectedAt(circle, nameOnly);
        Set<Long> asked = new HashSet<>(circle.people().keySet());
        protectedAt.values().forEach(asked::addAll);
        Set<Long> trusted = trusted(viewer, asked, circle);
        trusted.removeAll(nameOnly);
        return new Sight(nameOnly, trusted, protectedAt);
    }

    private Map<String, Set<Long>> protectedAt(Circle circle, Set<Long> nameOnly) {
        Set<String> keys = new HashSet<>();
        circle.addresses().forEach(address -> keys.add(address.addressKey()));
        Map<String, Set<Long>> whom = new HashMap<>();
        for (PersonAddress address : addresses.findByAddressKeyIn(keys))
            if (address.standsOn(circle.today()) && (address.withheld() || nameOnly.contains(address.personId())))
                whom.computeIfAbsent(address.addressKey(), key -> new HashSet<>())
                        .add(address.personId());
        return whom;
    }

    private Set<Long> trusted(Viewer viewer, Collection<Long> people, Circle circle) {
        Map<Long, Set<Long>> round = new HashMap<>();
        people.forEach(id -> round.put(id, new HashSet<>(List.of(id))));
        for (Relationship one : relationships.findByFromPersonIdInOrToPersonIdInOrderById(people, people)) {
            if (!one.standsOn(circle.today()) || one.kind().couple() || one.kind() == RelationshipKind.OTHER) continue;
            if (round.containsKey(one.fromPersonId()))
                round.get(one.fromPersonId()).add(one.toPersonId());
            if (round.containsKey(one.toPersonId())) round.get(one.toPersonId()).add(one.fromPersonId());
        }
        Set<Long> all = new HashSet<>();
        round.values().forEach(all::addAll);
        Set<Long> close = new HashSet<>();
        for (Child child : children.findByPersonIdIn(new ArrayList<>(all)))
            if (closeTo(viewer, child)) close.add(child.personId());
        Set<Long> trusted = new HashSet<>();
        round.forEach((id, others) -> {
            if (others.stream().anyMatch(close::contains)) trusted.add(id);
        });
        return trusted;
    }

    /** Whether the viewer could read one of the child's cases even if it were restricted. */
    private boolean closeTo(Viewer viewer, Child child) {
        List<Episode> cases = episodes.findByChildIdOrderByReceivedAtDesc(child.id());
        return cases.stream().anyMatch(one -> rights.mayReadCase(viewer, one.teamId(), true));
    }
}
