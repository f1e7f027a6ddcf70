package org.waymark.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.desk.Monday.UndecidedRow;

/**
 * Finds the open cases for which no manager has decided, signed or directed anything for a month: no record by a manager, no
 * management decision or direction among the notes, no supervision (practice 13; Climbie criterion 6.3).
 */
@Component
class MondayUndecided {

    private static final String MANAGERS = "(select wr.username from worker_role wr where wr.role in"
            + " ('deputy-team-manager', 'team-manager', 'service-manager', 'head-of-service', 'director'))";

    private static final String LAST_RECORD = "(select max(r.recorded_at) from case_record r"
            + " join case_record_child rc on rc.record_id = r.id where rc.episode_id = e.id"
            + " and r.superseded_by is null and r.recorded_by in " + MANAGERS + ")";

    private static final String LAST_NOTE =
            "(select max(n.recorded_at) from note n join note_child nc on nc.note_id = n.id"
                    + " where nc.episode_id = e.id and n.superseded_by is null"
                    + " and n.kind in ('MANAGEMENT_DECISION', 'DIRECTION'))";

    private static final String LAST_SUPERVISION = "(select max(ev.happened_at) from case_event ev"
            + " where ev.episode_id = e.id and ev.withdrawn = false"
            + " and ev.event_type in ('supervision-held', 'case-file-signed'))";

    private final JdbcClient jdbc;

    MondayUndecided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest without a decision first; those without any before all others. */
    Listed<UndecidedRow> read(Reach reach, MondayFilter filter, Instant now) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("team", filter.team());
        parameters.put(
                "monthAgo", Timestamp.from(SayDate.london(now).minusMonths(1).toInstant()));
        parameters.put("size", filter.size("undecided"));
        long[] total = {0};
        List<UndecidedRow> rows = jdbc.sql("select s.*, count(*) over () as total from (select e.id as episode_id,"
                        + " concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child, t.name as team,"
                        + " w.display_name as worker, e.taken_on_at, " + LAST_RECORD + " as by_record, " + LAST_NOTE
                        + " as by_note, " + LAST_SUPERVISION + " as by_supervision"
                        + " from episode e join child c on c.id = e.child_id join team t on t.id = e.team_id"
                        + " left join worker w on w.username = e.lead_worker where e.status = 'OPEN'"
                        + " and e.taken_on_at < :monthAgo and " + reach.answersForTeam("e.team_id")
                        + filter.narrowing("e.team_id") + ") s"
                        + " where (by_record is null or by_record < :monthAgo) and (by_note is null or by_note < :monthAgo)"
                        + " and (by_supervision is null or by_supervision < :monthAgo)"
                        + " order by coalesce(by_record, taken_on_at), episode_id limit :size")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    Instant last = latest(
                            WorkRows.instant(rs, "by_record"),
                            WorkRows.instant(rs, "by_note"),
                            WorkRows.instant(rs, "by_supervision"));
                    return new UndecidedRow(
                            rs.getLong("episode_id"),
                            rs.getString("child"),
                            rs.getString("team"),
                            Objects.requireNonNullElse(rs.getString("worker"), ""),
                            last == null
                                    ? "None since " + SayDate.weekdayOf(WorkRows.instant(rs, "taken_on_at"))
                                    : SayDate.weekdayOf(last));
                })
                .list();
        return Listed.first(rows, total[0]);
    }

    private static Instant latest(Instant... moments) {
        Instant latest = null;
        for (Instant at : moments) if (at != null && (latest == null || at.isAfter(latest))) latest = at;
        return latest;
    }
}
