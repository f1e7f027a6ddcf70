package org.waymark.desk;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.desk.ManagerDesk.AdministrativeRow;
import org.waymark.desk.ManagerDesk.AnsweredRow;
import org.waymark.desk.ManagerDesk.BreachRow;
import org.waymark.desk.ManagerDesk.Reason;

/** Reads what is late for a manager's desk, each list in one statement, however long it is. */
@Component
class LateOnDesk {

    private static final String CHILD = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child";

    private static final String BREACHES = "select b.id, b.episode_id, b.task_id, b.kind, b.milestone, b.alarm_class,"
            + " b.due_at, b.rung, b.role, b.answer_by, coalesce(b.reason_code, b.worker_reason_code) as reason_code,"
            + " coalesce(b.reason, b.worker_reason) as reason, b.answered_by, b.commitment_on, b.deadline_id, d.label,"
            + " t.name as team, " + CHILD;

    private static final String FROM_BREACH =
            " from breach b join episode e on e.id = b.episode_id join child c on c.id = e.child_id"
                    + " join team t on t.id = e.team_id left join deadline d on d.id = b.deadline_id";

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final Clock clock;

    LateOnDesk(JdbcClient jdbc, DueDates dueDates, Clock clock) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Waiting for an answer of the viewer's role or, where the filter says so, of anybody in the viewer's line. */
    Listed<BreachRow> toAnswer(Reach reach, DeskFilter filter) {
        String mine = reach.holds("b.role", "e.team_id");
        String whose = filter.line() ? "(" + mine + " or " + reach.answersForTeam("e.team_id") + ")" : mine;
        return paged(
                reach,
                filter,
                filter.page(),
                BREACHES + ", case when " + mine + " then true else false end as mine, "
                        + SafetyWeight.columns("b.alarm_class") + FROM_BREACH
                        + " where b.state = 'open' and b.closed_at is null and b.alarm_class <> 'administrative' and "
                        + whose + filter.narrowing("e.team_id")
                        + (filter.kind().isEmpty() ? "" : " and b.alarm_class = :kind"),
                rs -> new BreachRow(
                        rs.getLong("episode_id"),
                        rs.getString("child"),
                        rs.getString("team"),
                        what(rs),
                        "safety".equals(rs.getString("alarm_class")),
                        SafetyWeight.reasons(rs),
                        dueDates.of(WorkRows.instant(rs, "due_at"), rs.getObject("deadline_id", Long.class)),
                        Words.role(rs.getString("role")),
                        rs.getBoolean("mine"),
                        rs.getInt("rung"),
                        dueDates.of(WorkRows.instant(rs, "answer_by")),
                        reason(rs),
                        rs.getBoolean("mine") ? rs.getString("task_id") : null));
    }

    /** Answered, and still not done: what was promised soonest first. */
    Listed<AnsweredRow> answered(Reach reach, DeskFilter filter, StaffNames.Book staff) {
        Map<String, Object> parameters = parameters(reach, filter);
        parameters.put("size", filter.all().equals("answered") ? Integer.MAX_VALUE : Listed.SIZE);
        long[] total = {0};
        List<AnsweredRow> rows = jdbc.sql(BREACHES + ", count(*) over () as total" + FROM_BREACH
                        + " where b.state = 'answered' and b.closed_at is null and b.alarm_class <> 'administrative' and "
                        + reach.answersForTeam("e.team_id") + filter.narrowing("e.team_id")
                        + (filter.kind().isEmpty() ? "" : " and b.alarm_class = :kind")
                        + " order by b.commitment_on nulls first, b.due_at, b.id limit :size")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    Date promised = rs.getDate("commitment_on");
                    return new AnsweredRow(
                            rs.getLong("episode_id"),
                            rs.getString("child"),
                            rs.getString("team"),
                            what(rs),
                            dueDates.of(WorkRows.instant(rs, "due_at"), rs.getObject("deadline_id", Long.class)),
                            reason(rs),
                            staff.of(rs.getString("answered_by")),
                            dueDates.of(promised == null ? null : WorkingCalendar.endOf(promised.toLocalDate())));
                })
                .list();
        return Listed.first(rows, total[0]);
    }

    /** Minutes, letters, reports that are late: from the register itself, for no ladder brings them here. */
    Listed<AdministrativeRow> administrative(Reach reach, DeskFilter filter) {
        return paged(
                reach,
                filter,
                filter.admin(),
                "select d.id, d.episode_id, d.label, d.due_at, t.name as team, w.display_name as worker, " + CHILD
                        + ", " + SafetyWeight.columns("d.alarm_class")
                        + " from deadline d join episode e on e.id = d.episode_id join child c on c.id = e.child_id"
                        + " join team t on t.id = e.team_id left join worker w on w.username = e.lead_worker"
                        + " where d.alarm_class = 'administrative' and d.settled_at is null and d.due_at < :now"
                        + " and (d.held_until is null or d.held_until <= :now)"
                        + " and d.state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED') and "
                        + reach.answersForTeam("e.team_id") + filter.narrowing("e.team_id"),
                rs -> new AdministrativeRow(
                        rs.getLong("episode_id"),
                        rs.getString("child"),
                        rs.getString("team"),
                        rs.getString("label"),
                        Objects.requireNonNullElse(rs.getString("worker"), ""),
                        dueDates.of(WorkRows.instant(rs, "due_at"), rs.getLong("id"))));
    }

    private interface Row<T> {
        T read(ResultSet rs) throws SQLException;
    }

    /** One page of a list in the order of the filter; a page beyond the last shows the first. */
    private <T> Listed<T> paged(Reach reach, DeskFilter filter, int page, String inner, Row<T> row) {
        Map<String, Object> parameters = parameters(reach, filter);
        parameters.put("size", Listed.SIZE);
        parameters.put("offset", (page - 1) * Listed.SIZE);
        long[] total = {0};
        List<T> rows = jdbc.sql("select late.*, " + SafetyWeight.sum() + " as weight, count(*) over () as total from ("
                        + inner + ") late order by " + filter.order().orderBy() + " limit :size offset :offset")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    return row.read(rs);
                })
                .list();
        if (rows.isEmpty() && page > 1) return paged(reach, filter, 1, inner, row);
        return new Listed<>(rows, total[0], page);
    }

    private Map<String, Object> parameters(Reach reach, DeskFilter filter) {
        Map<String, Object> all = reach.parameters();
        all.putAll(SafetyWeight.parameters(SayDate.london(clock.instant()).toLocalDate()));
        all.put("now", Timestamp.from(clock.instant()));
        all.putAll(filter.parameters());
        return all;
    }

    private static String what(ResultSet rs) throws SQLException {
        if ("unallocated".equals(rs.getString("kind"))) return "No named social worker";
        String label = rs.getString("label");
        return label == null ? Words.spelled(rs.getString("milestone")) : label;
    }

    private static Reason reason(ResultSet rs) throws SQLException {
        return new Reason(
                Words.of("reason", rs.getString("reason_code")),
                Objects.requireNonNullElse(rs.getString("reason"), ""));
    }
}
