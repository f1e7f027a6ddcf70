package org.waymark.desk;

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
import org.waymark.casefile.Trust;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Circle;
import org.waymark.child.PersonAddress;
import org.waymark.child.PersonAddresses;

/** Reads how much of the people of a circle a viewer may see: names alone of restricted children, and what {@link Trust} allows. */
@Component
class PersonSight {

    private final Rights rights;
    private final Children children;
    private final Episodes episodes;
    private final Trust trust;
    private final PersonAddresses addresses;

    PersonSight(Rights rights, Children children, Episodes episodes, Trust trust, PersonAddresses addresses) {
        this.rights = rights;
        this.children = children;
        this.episodes = episodes;
        this.trust = trust;
        this.addresses = addresses;
    }

    Sight of(Viewer viewer, Circle circle) {
        Set<Long> nameOnly = new HashSet<>();
        for (Child child : children.findByPersonIdIn(circle.people().keySet()))
            if (child.restricted() && !closeTo(viewer, child)) nameOnly.add(child.personId());
        Map<String, Set<Long>> protectedAt = protectedAt(circle, nameOnly);
        Set<Long> asked = new HashSet<>(circle.people().keySet());
        protectedAt.values().forEach(asked::addAll);
        Set<Long> trusted = trust.among(asked, viewer);
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

    /** Whether the viewer could read one of the child's cases even if it were restricted. */
    private boolean closeTo(Viewer viewer, Child child) {
        List<Episode> cases = episodes.findByChildIdOrderByReceivedAtDesc(child.id());
        return cases.stream().anyMatch(one -> rights.mayReadCase(viewer, one.teamId(), true));
    }
}
