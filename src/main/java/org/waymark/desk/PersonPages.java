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

/** Puts the page of a person together: every relationship, in whatever family. */
@Service
@Transactional
public class PersonPages {

    private final PersonDoor door;
    private final CaseDoor caseDoor;
    private final Children children;
    private final Episodes episodes;
    private final Teams teams;
    private final StaffNames staffNames;

    PersonPages(
            PersonDoor door,
            CaseDoor caseDoor,
            Children children,
            Episodes episodes,
            Teams teams,
            StaffNames staffNames) {
        this.door = door;
        this.caseDoor = caseDoor;
        this.children = children;
        this.episodes = episodes;
        this.teams = teams;
        this.staffNames = staffNames;
    }

    /** The page, as the signed-in person may read it. */
    public PersonPage page(Long personId) {
        PersonDoor.Opened opened = door.open(personId);
        Circle circle = opened.circle();
        PersonLines lines = new PersonLines(circle, opened.sight(), staffNames.read());
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
                cases(opened),
                door.mayRecord(opened.viewer()));
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
