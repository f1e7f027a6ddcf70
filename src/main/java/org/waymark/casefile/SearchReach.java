package org.waymark.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.child.PersonSearch;

/**
 * What somebody who searches may know of whom. Of a restricted child, and of an adult known through restricted children
 * alone, no more than the name; of a withheld address or telephone what {@link Trust} allows.
 */
@Component
public class SearchReach {

    /** A person, a child through whom it is known (or who it is itself), and a team that holds a case of that child. */
    private static final String CASES = "select k.person_id, k.child_id, c.restricted, e.team_id from ("
            + " select person_id, id as child_id from child where person_id in (:ids)"
            + " union select r.from_person_id, c.id from relationship r join child c on c.person_id = r.to_person_id"
            + " where r.mistaken = false and r.from_person_id in (:ids)"
            + " and not exists (select 1 from child own where own.person_id = r.from_person_id)"
            + " union select r.to_person_id, c.id from relationship r join child c on c.person_id = r.from_person_id"
            + " where r.mistaken = false and r.to_person_id in (:ids)"
            + " and not exists (select 1 from child own where own.person_id = r.to_person_id)"
            + ") k join child c on c.id = k.child_id left join episode e on e.child_id = c.id";

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trust trust;

    SearchReach(JdbcClient jdbc, Rights rights, Trust trust) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trust = trust;
    }

    /** The children through whom each of these people is known, itself included, in the order of their numbers. */
    public Map<Long, Set<Long>> childrenOf(Collection<Long> personIds) {
        Map<Long, Set<Long>> children = new LinkedHashMap<>();
        if (personIds.isEmpty()) return children;
        jdbc.sql(CASES + " order by k.child_id").param("ids", personIds).query(row -> {
            children.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>())
                    .add(row.getLong(2));
        });
        return children;
    }

    /** What this viewer may know. */
    public PersonSearch.Sight of(Viewer viewer) {
        return new OfViewer(viewer);
    }

    private final class OfViewer implements PersonSearch.Sight {

        private final Viewer viewer;
        private final Map<Long, Boolean> restrictedOfTeam = new HashMap<>();

        OfViewer(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public Set<Long> nameOnly(Collection<Long> personIds) {
            Set<Long> suspects = knownThroughRestricted(personIds);
            if (suspects.isEmpty()) return Set.of();
            suspects.removeAll(readable(suspects));
            return suspects;
        }

        @Override
        public Set<Long> withheldToo(Collection<Long> personIds) {
            return trust.among(personIds, viewer);
        }

        private Set<Long> knownThroughRestricted(Collection<Long> personIds) {
            if (personIds.isEmpty()) return Set.of();
            return new HashSet<>(jdbc.sql(CASES + " where c.restricted = true")
                    .param("ids", personIds)
                    .query((row, number) -> row.getLong(1))
                    .list());
        }

        private Set<Long> readable(Collection<Long> personIds) {
            Set<Long> readable = new HashSet<>();
            if (personIds.isEmpty()) return readable;
            jdbc.sql(CASES).param("ids", personIds).query(row -> {
                Long team = row.getObject(4, Long.class);
                if (row.getBoolean(3) ? mayReadRestricted(team) : rights.mayReadCase(viewer, team, false))
                    readable.add(row.getLong(1));
            });
            return readable;
        }

        private boolean mayReadRestricted(Long team) {
            return restrictedOfTeam.computeIfAbsent(
                    team == null ? 0 : team, id -> rights.mayReadCase(viewer, team, true));
        }
    }
}
