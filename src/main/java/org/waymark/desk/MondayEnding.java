package org.waymark.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.AwayDays;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.desk.Monday.AwayRow;
import org.waymark.desk.Monday.EndingRow;

/** Reads which orders and deadlines end in ten working days, and which of them belong to people who are away. */
@Component
class MondayEnding {

    private static final int WORKING_DAYS = 10;
    private static final int SHOWN_OF_ONE = 5;

    /** A power that lapses, unlike a limit that is missed. */
    private static final Set<String> ORDERS = Set.of("police-protection-expiry", "epo-expiry", "epo-extension");

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final WorkingCalendar calendar;
    private final AwayDays absences;

    MondayEnding(JdbcClient jdbc, DueDates dueDates, WorkingCalendar calendar, AwayDays absences) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.absences = absences;
    }

    /** The last of the ten working days. */
    LocalDate lastDay(Instant now) {
        return calendar.workingDays(SayDate.london(now).toLocalDate(), WORKING_DAYS);
    }

    /** By worker, and of one worker what ends first. */
    Listed<EndingRow> read(Reach reach, MondayFilter filter, Instant now) {
        Map<String, Object> parameters = parameters(reach, filter);
        parameters.put("now", Timestamp.from(now));
        parameters.put("until", Timestamp.from(WorkingCalendar.endOf(lastDay(now))));
        // grouped by worker: a short list would hide whole people
        parameters.put("size", Math.max(Listed.SIZE, filter.size("ending")));
        return rows(
                parameters,
                "d.due_at >= :now and d.due_at <= :until and " + reach.answersForTeam("e.team_id")
                        + filter.narrowing("e.team_id"),
                "case when w.display_name is null then 0 else 1 end, w.display_name, d.due_at, d.id");
    }

    /** Who is away between today and Sunday, with what of theirs is late already or due by then. */
    Listed<AwayRow> away(Reach reach, MondayFilter filter, Instant now, Set<Long> teams) {
        LocalDate today = SayDate.london(now).toLocalDate();
        LocalDate sunday = today.with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));
        List<AwayRow> rows = absences.between(today, sunday, teams).stream()
                .map(away -> row(away, today, due(reach, filter, away.username(), sunday)))
                .toList();
        return Listed.first(rows, rows.size());
    }

    private Listed<EndingRow> due(Reach reach, MondayFilter filter, String username, LocalDate until) {
        Map<String, Object> parameters = parameters(reach, filter);
        parameters.put("worker", username);
        parameters.put("until", Timestamp.from(WorkingCalendar.endOf(until)));
        parameters.put("size", SHOWN_OF_ONE);
        return rows(
                parameters,
                "d.due_at <= :until and d.alarm_class <> 'administrative' and e.lead_worker = :worker and "
                        + reach.answersForTeam("e.team_id"),
                "d.due_at, d.id");
    }

    private static AwayRow row(AwayDays.Away away, LocalDate today, Listed<EndingRow> due) {
        String days = away.to() == null
                ? "from " + SayDate.weekday(away.from())
                : away.from().equals(away.to())
                        ? SayDate.weekday(away.from())
                        : SayDate.weekday(away.from()) + " to " + SayDate.weekday(away.to());
        return new AwayRow(
                away.name(), days, !away.from().isAfter(today), away.forLong(), due.rows(), (int) due.total());
    }

    private Map<String, Object> parameters(Reach reach, MondayFilter filter) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("team", filter.team());
        return parameters;
    }

    private Listed<EndingRow> rows(Map<String, Object> parameters, String condition, String order) {
        long[] total = {0};
        List<EndingRow> rows = jdbc.sql("select d.id, d.milestone, d.label, d.alarm_class, d.due_at, d.warning_at,"
                        + " e.id as episode_id, t.name as team, w.display_name as worker,"
                        + " concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child, count(*) over () as total"
                        + " from deadline d join episode e on e.id = d.episode_id join child c on c.id = e.child_id"
                        + " join team t on t.id = e.team_id left join worker w on w.username = e.lead_worker"
                        + " where d.settled_at is null and d.state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')"
                        + " and e.closed_at is null and " + condition + " order by " + order + " limit :size")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    return row(rs);
                })
                .list();
        return Listed.first(rows, total[0]);
    }

    private EndingRow row(ResultSet rs) throws SQLException {
        String label = rs.getString("label");
        return new EndingRow(
                Objects.requireNonNullElse(rs.getString("worker"), ""),
                rs.getLong("episode_id"),
                rs.getString("child"),
                rs.getString("team"),
                label == null ? Words.spelled(rs.getString("milestone")) : label,
                ORDERS.contains(rs.getString("milestone")),
                "safety".equals(rs.getString("alarm_class")),
                dueDates.of(WorkRows.instant(rs, "due_at"), WorkRows.instant(rs, "warning_at"), rs.getLong("id")));
    }
}
