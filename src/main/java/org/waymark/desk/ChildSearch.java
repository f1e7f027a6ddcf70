package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.ChildFinder;
import org.waymark.child.Children;

/** Finds children by name, NHS number or date of birth; a restricted child is found by name, without a way in. */
@Service
public class ChildSearch {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[ ./-](\\d{1,2})[ ./-](\\d{4})");

    private final ChildFinder finder;
    private final Children children;
    private final Episodes episodes;
    private final Rights rights;
    private final CasePeopleReader people;
    private final JdbcClient jdbc;

    ChildSearch(
            ChildFinder finder,
            Children children,
            Episodes episodes,
            Rights rights,
            CasePeopleReader people,
            JdbcClient jdbc) {
        this.finder = finder;
        this.children = children;
        this.episodes = episodes;
        this.rights = rights;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * The children found, by name; at most fifty.
     *
     * @throws org.waymark.access.Refused when the viewer reads no child's record at all
     */
    @Transactional(readOnly = true)
    public List<FoundChild> find(String query, Viewer viewer) {
        rights.requireMayReadCase(viewer, null, false);
        Optional<LocalDate> born = date(query);
        String digits = query.replaceAll("\\s", "");
        List<Long> ids = born.isPresent()
                ? ids("date_of_birth = ?", born.get())
                : digits.matches("\\d{10}") ? ids("replace(nhs_number, ' ', '') = ?", digits) : finder.search(query);
        List<FoundChild> rows = new ArrayList<>();
        for (Child child : children.findAllById(ids)) row(child, viewer).ifPresent(rows::add);
        rows.sort(Comparator.comparing(FoundChild::name));
        return rows;
    }

    private List<Long> ids(String condition, Object value) {
        return jdbc.sql("select id from child where " + condition + " order by last_name, first_name limit 50")
                .param(value)
                .query(Long.class)
                .list();
    }

    private Optional<FoundChild> row(Child child, Viewer viewer) {
        List<CasePeople.EpisodeLink> links = new ArrayList<>();
        boolean readable = false;
        for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(child.id())) {
            if (!rights.mayReadCase(viewer, episode.teamId(), child.restricted())) continue;
            readable = true;
            links.add(new CasePeople.EpisodeLink(
                    episode.id(),
                    Words.of("status", episode.status().name()) + ", received " + SayDate.day(episode.receivedAt()),
                    true,
                    false));
        }
        if (!readable && !child.restricted()) return Optional.empty();
        return Optional.of(new FoundChild(
                child.id(),
                child.name(),
                readable ? people.born(child) : "Restricted record",
                readable ? CaseHeaders.nhsNumber(child.nhsNumber()) : "",
                links));
    }

    static Optional<LocalDate> date(String query) {
        Matcher typed = DATE.matcher(query.strip());
        if (!typed.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(typed.group(3)),
                    Integer.parseInt(typed.group(2)),
                    Integer.parseInt(typed.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
