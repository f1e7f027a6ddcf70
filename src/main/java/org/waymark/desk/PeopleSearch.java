package org.waymark.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.SearchReach;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.People;
import org.waymark.child.Person;
import org.waymark.child.PersonHit;
import org.waymark.child.PersonSearch;
import org.waymark.child.SearchQuestion;
import org.waymark.child.Why;

/**
 * Finds children and adults for somebody, as far as that person may know of them, and logs that it was searched. What was
 * typed is neither logged nor kept in an address: it may name anybody.
 */
@Service
public class PeopleSearch {

    /** The most people shown. */
    public static final int MOST = 25;

    private final PersonSearch search;
    private final SearchReach reach;
    private final People people;
    private final Children children;
    private final Episodes episodes;
    private final CasePeopleReader says;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    PeopleSearch(
            PersonSearch search,
            SearchReach reach,
            People people,
            Children children,
            Episodes episodes,
            CasePeopleReader says,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.search = search;
        this.reach = reach;
        this.people = people;
        this.children = children;
        this.episodes = episodes;
        this.says = says;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who was found.
     *
     * @param more whether there are more than are shown
     */
    public record Found(List<FoundPerson> people, boolean more) {}

    /**
     * Reads what was typed.
     *
     * @param born a date of birth typed apart, or empty
     */
    public SearchQuestion question(String typed, String born) {
        LocalDate today = SayDate.london(clock.instant()).toLocalDate();
        SearchQuestion question = SearchQuestion.of(typed, today);
        for (LocalDate day : SearchQuestion.of(born, today).born()) question = question.and(day);
        return question;
    }

    /**
     * Those found, the best match first.
     *
     * @throws org.waymark.access.Refused when the viewer reads no child's record at all
     */
    @Transactional
    public Found find(SearchQuestion question, Viewer viewer) {
        List<PersonHit> hits = hits(question, viewer);
        List<PersonHit> shown = hits.subList(0, Math.min(MOST, hits.size()));
        return new Found(rows(shown, viewer), hits.size() > shown.size());
    }

    /**
     * The children found, the best match first, without the adults.
     *
     * @throws org.waymark.access.Refused when the viewer reads no child's record at all
     */
    @Transactional
    public List<Long> children(String typed, Viewer viewer) {
        List<Long> personIds = hits(question(typed, ""), viewer).stream()
                .map(PersonHit::personId)
                .limit(MOST)
                .toList();
        return children.findByPersonIdIn(personIds).stream()
                .sorted(Comparator.comparing(child -> personIds.indexOf(child.personId())))
                .map(Child::id)
                .toList();
    }

    /**
     * Everybody found, the best match first.
     *
     * @throws org.waymark.access.Refused when the viewer reads no child's record at all
     */
    @Transactional
    public List<Person> everybody(String typed, Viewer viewer) {
        List<Long> ids = hits(question(typed, ""), viewer).stream()
                .map(PersonHit::personId)
                .limit(MOST)
                .toList();
        return people.findAllById(ids).stream()
                .sorted(Comparator.comparing(person -> ids.indexOf(person.id())))
                .toList();
    }

    private List<PersonHit> hits(SearchQuestion question, Viewer viewer) {
        rights.requireMayReadCase(viewer, null, false);
        List<PersonHit> hits = search.find(question, reach.of(viewer));
        trail.add(
                viewer.username(),
                "people-searched",
                null,
                null,
                null,
                String.join(", ", question.askedFor()) + ": " + Math.min(MOST, hits.size()) + " found");
        return hits;
    }

    private List<FoundPerson> rows(List<PersonHit> hits, Viewer viewer) {
        List<Long> ids = hits.stream().map(PersonHit::personId).toList();
        Map<Long, Person> persons =
                people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<Long, Set<Long>> through = reach.childrenOf(ids);
        List<Long> childIds =
                through.values().stream().flatMap(Collection::stream).distinct().toList();
        Map<Long, Child> known =
                children.findAllById(childIds).stream().collect(Collectors.toMap(Child::id, Function.identity()));
        Map<Long, List<Episode>> cases = episodes.findByChildIdInOrderByReceivedAtDesc(childIds).stream()
                .collect(Collectors.groupingBy(Episode::childId));
        Set<Long> ownChild =
                children.findByPersonIdIn(ids).stream().map(Child::personId).collect(Collectors.toSet());
        List<FoundPerson> rows = new ArrayList<>();
        for (PersonHit hit : hits) {
            List<FoundPerson.FoundChild> theirs = through.getOrDefault(hit.personId(), Set.of()).stream()
                    .map(id -> child(known.get(id), cases.getOrDefault(id, List.of()), viewer))
                    .toList();
            rows.add(row(persons.get(hit.personId()), hit, !ownChild.contains(hit.personId()), theirs));
        }
        return rows;
    }

    private FoundPerson row(Person person, PersonHit hit, boolean adult, List<FoundPerson.FoundChild> theirs) {
        boolean restricted = !theirs.isEmpty() && theirs.stream().allMatch(FoundPerson.FoundChild::restricted);
        List<String> reasons = hit.reasons().stream()
                .filter(reason -> reason.why() != Why.NAME_ONLY)
                .map(PeopleSearch::words)
                .toList();
        String born = adult
                ? says.born(person)
                : theirs.isEmpty() ? "" : theirs.get(0).born();
        return new FoundPerson(
                person.name(),
                adult,
                restricted,
                restricted ? "" : born,
                restricted ? "" : CaseHeaders.nhsNumber(person.nhsNumber()),
                reasons,
                theirs);
    }

    private FoundPerson.FoundChild child(Child child, List<Episode> cases, Viewer viewer) {
        List<CasePeople.EpisodeLink> links = cases.stream()
                .filter(each -> rights.mayReadCase(viewer, each.teamId(), child.restricted()))
                .map(each -> new CasePeople.EpisodeLink(
                        each.id(),
                        Words.of("status", each.status().name()) + ", received " + SayDate.day(each.receivedAt()),
                        true,
                        false))
                .toList();
        boolean hidden = child.restricted() && links.isEmpty();
        return new FoundPerson.FoundChild(child.name(), hidden ? "" : says.born(child), hidden, links);
    }

    private static String words(PersonHit.Reason reason) {
        String words = Words.of("search.why", reason.why().code());
        return reason.found().isEmpty() ? words : words + " “" + reason.found() + "”";
    }
}
