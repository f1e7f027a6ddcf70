package org.waymark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Circle;
import org.waymark.child.Person;
import org.waymark.child.PersonMerges;
import org.waymark.child.PersonUnion;

/** Puts the page of a person together: every relationship, in whatever family. */
@Service
@Transactional
public class PersonPages {

    private final PersonDoor door;
    private final CaseDoor caseDoor;
    private final Children children;
    private final PersonMerges merges;
    private final Episodes episodes;
    private final Teams teams;
    private final StaffNames staffNames;

    PersonPages(
            PersonDoor door,
            CaseDoor caseDoor,
            Children children,
            PersonMerges merges,
            Episodes episodes,
            Teams teams,
            StaffNames staffNames) {
        this.door = door;
        this.caseDoor = caseDoor;
        this.children = children;
        this.merges = merges;
        this.episodes = episodes;
        this.teams = teams;
        this.staffNames = staffNames;
    }

    /** The page, as the signed-in person may read it. */
    public PersonPage page(Long personId) {
        PersonDoor.Opened opened = door.open(personId);
        Circle circle = opened.circle();
        StaffNames.Book staff = staffNames.read();
        PersonLines lines = new PersonLines(circle, opened.sight(), staff);
        Person person = circle.centre();
        List<Long> self = List.of(personId);
        List<PersonLine> names = lines.names(personId);
        List<PersonLine> addresses = lines.addresses(personId);
        List<PersonLine> contacts = lines.contacts(personId);
        List<PersonLine> relationships = lines.relationships(personId, false);
        List<PersonLine> risks = lines.risks(self);
        List<PersonLine> hazards = lines.hazards(self);
        return new PersonPage(
                personId,
                person.name(),
                PeopleWords.born(person, circle.today()),
                person.sex() == null ? "" : PeopleWords.said("sex." + person.sex()),
                PersonLines.standing(names),
                PersonLines.standing(addresses),
                PersonLines.standing(contacts),
                PersonLines.standing(relationships),
                PersonLines.standing(risks),
                PersonLines.standing(hazards),
                PersonLines.closed(names, addresses, contacts, relationships, risks, hazards),
                merges.of(personId).stream()
                        .map(union -> united(union, personId, staff))
                        .toList(),
                cases(opened),
                door.mayRecord(opened.viewer()));
    }

    private PersonPage.United united(PersonUnion union, Long personId, StaffNames.Book staff) {
        Long other = union.keptId().equals(personId) ? union.otherId() : union.keptId();
        String words = PeopleWords.said("united") + " " + merges.nameOn(other) + " " + SayDate.day(union.unitedAt())
                + " by " + staff.of(union.unitedBy()) + ": " + union.reason();
        if (!union.stands())
            words += " " + PeopleWords.said("two-again") + " " + SayDate.day(union.undoneAt()) + " by "
                    + staff.of(union.undoneBy()) + ": " + union.undoneReason();
        return new PersonPage.United(
                union.id(), words, union.stands() && union.keptId().equals(personId));
    }

    private List<PersonPage.ChildCases> cases(PersonDoor.Opened opened) {
        Circle circle = opened.circle();
        Long personId = circle.centre().id();
        List<PersonPage.ChildCases> all = new ArrayList<>();
        for (Child child : children.findByPersonIdIn(circle.people().keySet())) {
            String relation = circle.of(personId).stream()
                    .filter(one -> one.other(personId).equals(child.personId()))
                    .map(one -> PeopleWords.relation(one, circle.centre(), circle))
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (relation.isEmpty() && !child.personId().equals(personId)) continue;
            all.add(cases(child, relation, opened.viewer()));
        }
        return all;
    }

    private PersonPage.ChildCases cases(Child child, String relation, Viewer viewer) {
        List<Episode> own = episodes.findByChildIdOrderByReceivedAtDesc(child.id());
        List<CasePeople.EpisodeLink> links = own.stream()
                .filter(one -> caseDoor.mayRead(viewer, one))
                .map(one -> new CasePeople.EpisodeLink(
                        one.id(),
                        Words.of("status", one.status().name()) + ", received " + SayDate.day(one.receivedAt()),
                        true,
                        false))
                .toList();
        String team = own.stream()
                .findFirst()
                .flatMap(one -> teams.findById(one.teamId()))
                .map(Team::name)
                .orElse("");
        boolean ask = links.isEmpty() && !own.isEmpty();
        return new PersonPage.ChildCases(
                child.name(), relation, links, ask ? PeopleWords.said("ask") + " " + team : null);
    }
}
