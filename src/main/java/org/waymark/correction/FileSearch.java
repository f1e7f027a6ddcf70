package org.waymark.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.desk.CasePeople;
import org.waymark.desk.FoundPerson;
import org.waymark.desk.PeopleSearch;

/** Finds the files that may be chosen for a correction: those of children whose cases the viewer may read. */
@Service
@Transactional
public class FileSearch {

    private final PeopleSearch search;
    private final Episodes episodes;

    FileSearch(PeopleSearch search, Episodes episodes) {
        this.search = search;
        this.episodes = episodes;
    }

    /** A child's file with its cases. */
    public record FoundFile(Long childId, String name, String born, List<CasePeople.EpisodeLink> episodes) {}

    /** The files found for what was typed, the likeliest first, each once. */
    public List<FoundFile> find(String typed, Viewer viewer) {
        Map<Long, FoundFile> all = new LinkedHashMap<>();
        for (FoundPerson person :
                search.find(search.question(typed, ""), viewer).people()) {
            for (FoundPerson.FoundChild child : person.children()) {
                Optional<Episode> first = child.episodes().stream()
                        .map(CasePeople.EpisodeLink::id)
                        .findFirst()
                        .flatMap(episodes::findById);
                first.ifPresent(episode -> all.putIfAbsent(
                        episode.childId(),
                        new FoundFile(episode.childId(), child.name(), child.born(), child.episodes())));
            }
        }
        return List.copyOf(all.values());
    }
}
