package org.waymark.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.escalation.LateAtGoingLive;

/** What was late when its case was brought in and waits for a manager of its team to confirm it (practice 16). */
@Service
@Transactional
public class LateToConfirm {

    /** A child without a worker is answered for at once, by a process of its own. */
    private static final String WAITING = " from deadline d join episode e on e.id = d.episode_id"
            + " join child c on c.id = e.child_id join team t on t.id = e.team_id"
            + " left join worker w on w.username = e.lead_worker"
            + " where d.held_until > :now and d.settled_at is null and d.state in ('RUNNING', 'AGREED_IN_ADVANCE')"
            + " and d.milestone <> 'case-allocated' and ";

    private final Reaches reaches;
    private final DueDates dueDates;
    private final LateAtGoingLive late;
    private final JdbcClient jdbc;
    private final Clock clock;

    LateToConfirm(Reaches reaches, DueDates dueDates, LateAtGoingLive late, JdbcClient jdbc, Clock clock) {
        this.reaches = reaches;
        this.dueDates = dueDates;
        this.late = late;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something late.
     *
     * @param id the deadline
     * @param startedOn the London day from which it is counted: it cannot have been done before
     * @param until the last London day on which it waits, in words
     */
    public record Row(
            Long id,
            Long episodeId,
            String child,
            String team,
            String worker,
            String what,
            boolean safety,
            Due due,
            LocalDate startedOn,
            String until) {}

    /** The viewer's list, a child's safety first and then the longest late; {@code team} null for all of them. */
    @Transactional(readOnly = true)
    public Listed<Row> list(Viewer viewer, Long team, int page) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("team", team);
        parameters.put("size", Listed.SIZE);
        parameters.put("offset", (Math.max(1, page) - 1) * Listed.SIZE);
        long[] total = {0};
        List<Row> rows = rows(
                viewer,
                parameters,
                (team == null ? "" : " and e.team_id = :team")
                        + " order by case d.alarm_class when 'safety' then 0 when 'statutory' then 1 else 2 end, d.due_at, d.id"
                        + " limit :size offset :offset",
                total);
        if (rows.isEmpty() && page > 1) return list(viewer, team, 1);
        return new Listed<>(rows, total[0], Math.max(1, page));
    }

    /** How many wait for the viewer. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer) {
        return jdbc.sql("select count(*)" + WAITING + mine(viewer))
                .params(parameters(viewer))
                .query(Long.class)
                .single();
    }

    /** Those of these that wait for the viewer; another may have been first. */
    @Transactional(readOnly = true)
    public List<Row> chosen(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("ids", ids);
        return rows(viewer, parameters, " and d.id in (:ids) order by d.id", new long[1]);
    }

    /** They are late indeed, for one reason, and will be done by that day; returns how many still waited. */
    public int confirm(Viewer viewer, Collection<Long> ids, String reasonCode, String reason, LocalDate doneBy) {
        int confirmed = 0;
        for (Row row : chosen(viewer, ids))
            if (late.confirm(row.id(), reasonCode, reason, doneBy, viewer.username())) confirmed++;
        return confirmed;
    }

    /** They had been done on that day; returns how many still waited. */
    public int wereDone(Viewer viewer, Collection<Long> ids, LocalDate on, String evidence) {
        int done = 0;
        for (Row row : chosen(viewer, ids)) if (late.wasDone(row.id(), on, evidence, viewer.username())) done++;
        return done;
    }

    private List<Row> rows(Viewer viewer, Map<String, Object> parameters, String rest, long[] total) {
        return new ArrayList<>(jdbc.sql("select d.id, d.episode_id, d.label, d.alarm_class, d.due_at, d.started_at,"
                        + " d.held_until, t.name as team, w.display_name as worker, count(*) over () as total,"
                        + " concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child" + WAITING
                        + mine(viewer) + rest)
                .params(parameters)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    Instant until = WorkRows.instant(row, "held_until");
                    return new Row(
                            row.getLong("id"),
                            row.getLong("episode_id"),
                            row.getString("child"),
                            row.getString("team"),
                            Objects.requireNonNullElse(row.getString("worker"), ""),
                            row.getString("label"),
                            "safety".equals(row.getString("alarm_class")),
                            dueDates.of(WorkRows.instant(row, "due_at"), row.getLong("id")),
                            SayDate.london(WorkRows.instant(row, "started_at")).toLocalDate(),
                            SayDate.day(SayDate.london(until.minusSeconds(1)).toLocalDate()));
                })
                .list());
    }

    private String mine(Viewer viewer) {
        Reach reach = reaches.of(viewer);
        return reach.answersForTeam("e.team_id") + " and " + reach.mayRead("e.team_id");
    }

    private Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = reaches.of(viewer).parameters();
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }
}
