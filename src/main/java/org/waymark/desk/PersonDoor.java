package org.waymark.desk;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.child.Circle;
import org.waymark.child.Circles;
import org.waymark.child.People;
import org.waymark.child.PersonMerges;

/** Stands before every page of a person: asks for the right to read or change, and logs each reading. */
@Service
@Transactional
public class PersonDoor {

    private final CurrentViewer current;
    private final Rights rights;
    private final People people;
    private final PersonMerges merges;
    private final Circles circles;
    private final PersonSight sights;
    private final Trail trail;

    PersonDoor(
            CurrentViewer current,
            Rights rights,
            People people,
            PersonMerges merges,
            Circles circles,
            PersonSight sights,
            Trail trail) {
        this.current = current;
        this.rights = rights;
        this.people = people;
        this.merges = merges;
        this.circles = circles;
        this.sights = sights;
        this.trail = trail;
    }

    /** A person read by somebody who may. */
    record Opened(Viewer viewer, Circle circle, Sight sight) {}

    /**
     * Lets the signed-in person read about somebody, and logs it.
     *
     * @throws NoSuchCase when there is nobody of this number
     * @throws OnAnotherRecord when the record was made one with another
     * @throws Refused when the viewer reads no child's record, or this one is restricted
     */
    Opened open(Long personId) {
        Viewer viewer = current.viewer();
        rights.requireMayReadCase(viewer, null, false);
        if (!people.existsById(personId)) {
            Long now = merges.resolved(personId);
            if (!now.equals(personId)) throw new OnAnotherRecord(personId, now);
            throw new NoSuchCase("There is no person " + personId + ". Check the address.");
        }
        Circle circle = circles.around(personId);
        Sight sight = sights.of(viewer, circle);
        if (sight.nameOnly().contains(personId))
            throw new Refused("This record is restricted. If you need it for a child's safety, ask the team manager of"
                    + " the team that holds the case.");
        trail.add(viewer.username(), "person-read", "person", personId.toString(), null, null);
        return new Opened(viewer, circle, sight);
    }

    /** The same for whoever is about to change something: any working role that records facts (practice 4). */
    Opened change(Long personId) {
        Opened opened = open(personId);
        if (!mayRecord(opened.viewer()))
            throw new Refused("Your role does not record people. Ask the social worker or the duty team to do it.");
        return opened;
    }

    /** Whether the viewer may record people at all. */
    boolean mayRecord(Viewer viewer) {
        return rights.mayTakeTask(viewer, new TaskFacts(Set.of(), null, "fact", null));
    }
}
