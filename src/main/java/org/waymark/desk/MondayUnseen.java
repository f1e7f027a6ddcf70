package org.waymark.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.desk.Monday.Ago;
import org.waymark.desk.Monday.UnseenRow;

/**
 * Finds the children whom nobody has seen for long, or not the lead worker, not at home or not alone (practice 7). A child
 * never seen counts from the day the case was taken on.
 */
@Component
class MondayUnseen {

    private static final String SEEN = "('cp-visit', 'child-seen', 'child-seen-deliberate-harm', 'duty-visit-made',"
            + " 'child-seen-at-home', 'child-seen-alone')";

    /** What an assessment or an enquiry says of the last time a social worker saw the child, although no visit was recorded. */
    private static final String TOLD =
            "(select max(f.instant_value) from fact f join fact s on s.episode_id = f.episode_id"
                    + " and s.record_id = f.record_id and s.fact_key = 'seenBy' and cast(s.text_value as varchar(40)) = 'social-worker'"
                    + " join case_record r on r.id = f.record_id where f.episode_id = e.id and f.fact_key = 'childSeenAt'";

    private static final String ALONE = " and exists (select 1 from fact a where a.episode_id = f.episode_id"
            + " and a.record_id = f.record_id and a.fact_key = 'childSeenAlone'"
            + " and cast(a.text_value as varchar(10)) = 'yes')";

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final Duration byAnybody;
    private final Duration well;

    MondayUnseen(
            JdbcClient jdbc,
            DueDates dueDates,
            @Value("${waymark.monday.unseen-after:14d}") Duration byAnybody,
            @Value("${waymark.monday.unseen-well-after:42d}") Duration well) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.byAnybody = byAnybody;
        this.well = well;
    }

    /** The longest unseen first. */
    Listed<UnseenRow> read(Reach reach, MondayFilter filter, Instant now) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("team", filter.team());
        parameters.put("byAnybody", Timestamp.from(now.minus(byAnybody)));
        parameters.put("well", Timestamp.from(now.minus(well)));
        parameters.put("size", filter.size("unseen"));
        long[] total = {0};
        return Listed.first(
                jdbc.sql("select s.*, count(*) over () as total from (" + latest(sightings(reach, filter)) + ") s"
                                + " where coalesce(seen, taken_on_at) < :byAnybody"
                                + " or coalesce(by_lead, taken_on_at) < :well or coalesce(at_home, taken_on_at) < :well"
                                + " or coalesce(alone, taken_on_at) < :well"
                                + " order by coalesce(seen, taken_on_at), episode_id limit :size")
                        .params(parameters)
                        .query((rs, n) -> {
                            total[0] = rs.getLong("total");
                            return row(rs, now);
                        })
                        .list(),
                total[0]);
    }

    private static String latest(String sightings) {
        return "select episode_id, child, team, worker, taken_on_at, at_home, next_visit, "
                + later("seen_on_visit", "seen_told") + " as seen, " + later("lead_on_visit", "lead_told")
                + " as by_lead, " + later("alone_on_visit", "alone_told") + " as alone from (" + sightings + ") v";
    }

    private static String later(String one, String other) {
        return "case when " + one + " is null or " + other + " > " + one + " then " + other + " else " + one + " end";
    }

    private static String sightings(Reach reach, MondayFilter filter) {
        return "select e.id as episode_id, concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child,"
                + " t.name as team, w.display_name as worker, e.taken_on_at, max(ev.happened_at) as seen_on_visit,"
                + " max(case when ev.recorded_by = e.lead_worker then ev.happened_at end) as lead_on_visit,"
                + " max(case when ev.event_type = 'child-seen-at-home' then ev.happened_at end) as at_home,"
                + " max(case when ev.event_type = 'child-seen-alone' then ev.happened_at end) as alone_on_visit, "
                + TOLD + ") as seen_told, " + TOLD + " and r.recorded_by = e.lead_worker) as lead_told, " + TOLD + ALONE
                + ") as alone_told,"
                + " (select min(d.due_at) from deadline d where d.episode_id = e.id and d.settled_at is null"
                + "   and d.milestone in ('cp-visit', 'child-seen-deliberate-harm', 'unallocated-duty-visit')"
                + "   and d.state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')) as next_visit"
                + " from episode e join child c on c.id = e.child_id join team t on t.id = e.team_id"
                + " left join worker w on w.username = e.lead_worker"
                + " left join case_event ev on ev.episode_id = e.id and ev.withdrawn = false and ev.event_type in "
                + SEEN
                + " where e.status = 'OPEN' and c.date_of_death is null and " + reach.answersForTeam("e.team_id")
                + filter.narrowing("e.team_id")
                + " and (c.date_of_birth is not null or c.expected_date_of_birth is null)"
                + " group by e.id, c.first_name, c.last_name, t.name, w.display_name, e.taken_on_at, e.lead_worker";
    }

    private UnseenRow row(ResultSet rs, Instant now) throws SQLException {
        return new UnseenRow(
                rs.getLong("episode_id"),
                rs.getString("child"),
                rs.getString("team"),
                Objects.requireNonNullElse(rs.getString("worker"), ""),
                ago(rs, "seen", now, byAnybody),
                ago(rs, "by_lead", now, well),
                ago(rs, "at_home", now, well),
                ago(rs, "alone", now, well),
                dueDates.of(WorkRows.instant(rs, "next_visit")));
    }

    private static Ago ago(ResultSet rs, String column, Instant now, Duration limit) throws SQLException {
        Instant at = WorkRows.instant(rs, column);
        Instant from = at == null ? WorkRows.instant(rs, "taken_on_at") : at;
        boolean tooLong = from != null && from.isBefore(now.minus(limit));
        if (at == null) return new Ago("never", tooLong);
        long days = ChronoUnit.DAYS.between(
                SayDate.london(at).toLocalDate(), SayDate.london(now).toLocalDate());
        return new Ago(days <= 0 ? "today" : SayDate.count(days, "day"), tooLong);
    }
}
