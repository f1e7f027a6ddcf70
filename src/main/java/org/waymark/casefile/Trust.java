package org.waymark.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;

/**
 * The one rule of who may see what is withheld of whom (practice 5): those who could read the case if it were restricted, of
 * a child who is that person or is related to them now. Who works with another family of the one from whom it is kept is not
 * among them: partners lead no further, nor does kinship that nobody has named.
 */
@Component
public class Trust {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String STANDS = " where r.mistaken = false and r.kind not in ('SPOUSE', 'PARTNER', 'OTHER')"
            + " and (r.from_date is null or r.from_date <= :today) and (r.until_date is null or r.until_date > :today)";

    private static final String CASES = "select distinct k.person_id, e.team_id from ("
            + "select person_id, id as child_id from child where person_id in (:ids)"
            + " union select r.from_person_id, c.id from relationship r join child c on c.person_id = r.to_person_id"
            + STANDS + " and r.from_person_id in (:ids)"
            + " union select r.to_person_id, c.id from relationship r join child c on c.person_id = r.from_person_id"
            + STANDS + " and r.to_person_id in (:ids)"
            + ") k join episode e on e.child_id = k.child_id";

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Clock clock;

    Trust(JdbcClient jdbc, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** Those of these people whose withheld addresses and numbers the viewer may see. */
    public Set<Long> among(Collection<Long> personIds, Viewer viewer) {
        if (personIds.isEmpty()) return Set.of();
        List<Holding> holdings = jdbc.sql(CASES)
                .param("ids", personIds)
                .param("today", LocalDate.ofInstant(clock.instant(), LONDON))
                .query((row, number) -> new Holding(row.getLong(1), row.getObject(2, Long.class)))
                .list();
        Map<Long, Boolean> reads = new HashMap<>();
        return holdings.stream()
                .filter(one -> reads.computeIfAbsent(one.teamId(), team -> rights.mayReadCase(viewer, team, true)))
                .map(Holding::personId)
                .collect(Collectors.toSet());
    }

    /** A team that holds a case of the person, or of a child related to them. */
    private record Holding(Long personId, Long teamId) {}
}
