package org.waymark.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the register: one statement for each table, however many deadlines there are. */
@Component
class LedgerQuery {

    /** Why it was late, by the answer of a manager or, before it, of the worker; a withdrawn breach never was one. */
    private static final String REASON =
            "(select coalesce(b.reason_code, b.worker_reason_code, '') from breach b where b.deadline_id = d.id and b.state <> 'withdrawn'"
                    + " order by b.id desc fetch first 1 row only)";

    /** One row for each deadline whose date has come, with its one outcome. Another clock counts for a superseded one. */
    private static final String ROWS = "(select d.id, d.episode_id, d.milestone, d.label, d.alarm_class, d.due_at,"
            + " d.settled_at, e.team_id, t.name as team, " + LondonSql.month("d.due_at") + " as month_due,"
            + " case d.state when 'WITHDRAWN' then 'withdrawn' when 'MET_LATE' then 'done-late'"
            + " when 'MET' then case when d.recorded_late = true then 'recorded-late' else 'in-time' end"
            + " else case when d.settled_at is null then 'open' else 'ended' end end as outcome,"
            + " case when d.state = 'AGREED_IN_ADVANCE' or d.agreed_until is not null then 1 else 0 end as agreed,"
            + " case when " + Backdating.TO_LOOK_AT + " then 1 else 0 end as look_at,"
            + " coalesce(nullif(" + REASON + ", ''), 'none') as given_reason, m.id as event_id, m.happened_at,"
            + " m.recorded_at, m.recorded_by, m.date_only"
            + " from deadline d join episode e on e.id = d.episode_id join team t on t.id = e.team_id"
            + " left join case_event m on m.id = d.met_on_event_id"
            + " where d.state <> 'SUPERSEDED' and d.due_at <= :now and %s) r";

    /** Only what was late has a reason. */
    private static final String WITH_REASON =
            "(select r.*, case when outcome in (:late) then given_reason else '' end as reason from " + ROWS
                    + ") ledger";

    private static final String FIGURES = "sum(case when outcome = 'in-time' then 1 else 0 end) as in_time,"
            + " sum(case when outcome = 'recorded-late' then 1 else 0 end) as recorded_late,"
            + " sum(case when outcome = 'done-late' then 1 else 0 end) as done_late,"
            + " sum(case when outcome = 'open' then 1 else 0 end) as still_open,"
            + " sum(case when outcome = 'ended' then 1 else 0 end) as ended,"
            + " sum(case when outcome in (:late) then agreed else 0 end) as agreed, sum(look_at) as look_at,"
            + " sum(case when outcome = 'withdrawn' then 1 else 0 end) as withdrawn";

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Ledger read(Reach reach, LedgerFilter filter) {
        return new Ledger(
                lines(reach, filter, "1", "1", "", rs -> new Ledger.Line("All", filter, figures(rs))).stream()
                        .findFirst()
                        .map(Ledger.Line::figures)
                        .orElse(new LedgerFigures(0, 0, 0, 0, 0, 0, 0, 0)),
                lines(
                        reach,
                        filter,
                        "milestone",
                        "min(label)",
                        "",
                        rs -> new Ledger.Line(
                                rs.getString("words"), filter.ofMilestone(rs.getString("line")), figures(rs))),
                lines(
                        reach,
                        filter,
                        "team_id",
                        "min(team)",
                        "",
                        rs -> new Ledger.Line(rs.getString("words"), filter.ofTeam(rs.getLong("line")), figures(rs))),
                lines(reach, filter, "month_due", "month_due", "", rs -> {
                    var month = LedgerFilter.month(rs.getInt("line"));
                    return new Ledger.Line(SayDate.month(month), filter.ofMonth(month), figures(rs));
                }),
                lines(
                        reach,
                        filter,
                        "reason",
                        "reason",
                        " and reason <> ''",
                        rs -> new Ledger.Line(
                                reason(rs.getString("line")), filter.ofReason(rs.getString("line")), figures(rs))));
    }

    /** The finest counting: by month, team, milestone and reason. */
    List<Ledger.Cell> cells(Reach reach, LedgerFilter filter) {
        return jdbc.sql(
                        "select month_due, team, milestone, min(label) as label, min(alarm_class) as alarm_class, reason, "
                                + FIGURES + " from " + WITH_REASON.formatted(reach.answersForTeam("e.team_id"))
                                + " where 1 = 1"
                                + filter.narrowing() + " group by month_due, team_id, team, milestone, reason"
                                + " order by month_due, team, milestone, reason")
                .params(parameters(reach, filter))
                .query((rs, n) -> new Ledger.Cell(
                        LedgerFilter.month(rs.getInt("month_due")).toString(),
                        rs.getString("team"),
                        rs.getString("milestone"),
                        rs.getString("label"),
                        rs.getString("alarm_class"),
                        rs.getString("reason").isEmpty() ? "" : reason(rs.getString("reason")),
                        figures(rs)))
                .list();
    }

    /** The deadlines behind a figure, the longest due first; {@code outcome} is a code, {@code due} or {@code late}. */
    Listed<Ledger.Entry> entries(
            Reach reach, LedgerFilter filter, String outcome, int page, StaffNames.Book staff, DueDates dueDates) {
        Map<String, Object> parameters = parameters(reach, filter);
        parameters.put("outcome", outcome);
        parameters.put("size", Listed.SIZE);
        parameters.put("offset", (page - 1) * Listed.SIZE);
        long[] total = {0};
        List<Ledger.Entry> rows = jdbc.sql("select ledger.*, concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)"
                        + " as child, coalesce(b.reason, b.worker_reason) as text, l.looked_by, l.finding, count(*) over () as total from"
                        + " (select * from " + WITH_REASON.formatted(reach.answersForTeam("e.team_id")) + " where "
                        + which(outcome) + filter.narrowing()
                        + ") ledger join episode e on e.id = ledger.episode_id join child c on c.id = e.child_id"
                        + " left join breach b on b.id = (select max(x.id) from breach x where x.deadline_id = ledger.id"
                        + " and x.state <> 'withdrawn')"
                        + " left join entry_looked_at l on l.deadline_id = ledger.id and l.event_id = ledger.event_id"
                        + " order by ledger.due_at, ledger.id limit :size offset :offset")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    return entry(rs, staff, dueDates);
                })
                .list();
        if (rows.isEmpty() && page > 1) return entries(reach, filter, outcome, 1, staff, dueDates);
        return new Listed<>(rows, total[0], page);
    }

    private static String which(String outcome) {
        return switch (outcome) {
            case "due" -> "outcome <> 'withdrawn'";
            case "late" -> "outcome in (:late)";
            case "agreed" -> "outcome in (:late) and agreed = 1";
            case "look-at" -> "look_at = 1";
            default -> "outcome = :outcome";
        };
    }

    private static Ledger.Entry entry(ResultSet rs, StaffNames.Book staff, DueDates dueDates) throws SQLException {
        LedgerOutcome outcome = LedgerOutcome.of(rs.getString("outcome")).orElseThrow();
        Instant happened = WorkRows.instant(rs, "happened_at");
        String done = happened == null
                ? ""
                : (rs.getBoolean("date_only") ? SayDate.weekdayOf(happened) : SayDate.moment(happened)) + ", recorded "
                        + SayDate.moment(WorkRows.instant(rs, "recorded_at")) + " by "
                        + staff.of(rs.getString("recorded_by"));
        String looked = rs.getString("looked_by");
        String finding = Objects.requireNonNullElse(rs.getString("finding"), "");
        return new Ledger.Entry(
                rs.getLong("episode_id"),
                rs.getString("child"),
                rs.getString("team"),
                rs.getString("label"),
                dueDates.dated(WorkRows.instant(rs, "due_at")),
                outcome.words(),
                done,
                new ManagerDesk.Reason(
                        outcome.late() ? reason(rs.getString("reason")) : "",
                        outcome.late() ? Objects.requireNonNullElse(rs.getString("text"), "") : ""),
                rs.getInt("look_at") == 1,
                looked == null ? "" : "Looked at by " + staff.of(looked) + (finding.isEmpty() ? "" : ": " + finding));
    }

    private interface Row {
        Ledger.Line read(ResultSet rs) throws SQLException;
    }

    private List<Ledger.Line> lines(
            Reach reach, LedgerFilter filter, String group, String words, String which, Row row) {
        return jdbc.sql("select " + group + " as line, " + words + " as words, " + FIGURES + " from "
                        + WITH_REASON.formatted(reach.answersForTeam("e.team_id")) + " where 1 = 1" + which
                        + filter.narrowing() + (group.equals("1") ? " having count(*) > 0" : " group by " + group)
                        + " order by words, line")
                .params(parameters(reach, filter))
                .query((rs, n) -> row.read(rs))
                .list();
    }

    private Map<String, Object> parameters(Reach reach, LedgerFilter filter) {
        Map<String, Object> all = reach.parameters();
        all.putAll(filter.parameters());
        all.put("now", Timestamp.from(clock.instant()));
        all.put("late", LedgerOutcome.codesOfLate());
        return all;
    }

    private static String reason(String code) {
        return LedgerFilter.NO_REASON.equals(code) ? "No reason given yet" : Words.of("reason", code);
    }

    private static LedgerFigures figures(ResultSet rs) throws SQLException {
        return new LedgerFigures(
                rs.getLong("in_time"),
                rs.getLong("recorded_late"),
                rs.getLong("done_late"),
                rs.getLong("still_open"),
                rs.getLong("ended"),
                rs.getLong("agreed"),
                rs.getLong("look_at"),
                rs.getLong("withdrawn"));
    }
}
