package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.desk.ManagerDesk.ApprovalRow;
import org.waymark.desk.ManagerDesk.BreachRow;

/** Reads what waits for a manager: breaches to answer, approvals, children without a worker. */
@Component
class ManagerDeskQuery {

    private static final String CHILD = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)";

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final StageNames stages;
    private final UnallocatedQuery unallocated;
    private final Clock clock;

    ManagerDeskQuery(JdbcClient jdbc, DueDates dueDates, StageNames stages, UnallocatedQuery unallocated, Clock clock) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.stages = stages;
        this.unallocated = unallocated;
        this.clock = clock;
    }

    /** The desk of one manager. */
    ManagerDesk read(Reach reach, StaffNames.Book staff) {
        return new ManagerDesk(
                breaches(reach),
                approvals(reach),
                unallocated.withoutWorker(reach, staff),
                unallocated.heldByDuty(reach, staff),
                unallocated.notActive(reach, staff));
    }

    /** Safety first, then children without a worker, then the longest late. */
    private List<BreachRow> breaches(Reach reach) {
        return jdbc.sql(
                        "select b.episode_id, b.task_id, b.kind, b.milestone, b.alarm_class, b.due_at, b.rung, b.answer_by,"
                                + " d.label, " + CHILD + " as child"
                                + " from breach b join episode e on e.id = b.episode_id join child c on c.id = e.child_id"
                                + " left join deadline d on d.id = b.deadline_id"
                                + " where b.state = 'open' and b.closed_at is null and "
                                + reach.holds("b.role", "e.team_id")
                                + " order by case b.alarm_class when 'safety' then 0 when 'unallocated' then 1"
                                + " when 'statutory' then 2 else 3 end, b.due_at, b.id")
                .params(reach.parameters())
                .query((rs, n) -> new BreachRow(
                        rs.getLong("episode_id"),
                        rs.getString("child"),
                        "unallocated".equals(rs.getString("kind"))
                                ? "No named social worker"
                                : rs.getString("label") == null
                                        ? Words.spelled(rs.getString("milestone"))
                                        : rs.getString("label"),
                        Words.of("alarm", rs.getString("alarm_class")),
                        "safety".equals(rs.getString("alarm_class")),
                        dueDates.of(WorkRows.instant(rs, "due_at")),
                        rs.getInt("rung"),
                        dueDates.of(WorkRows.instant(rs, "answer_by")),
                        rs.getString("task_id")))
                .list();
    }

    /** The longest waiting first. */
    private List<ApprovalRow> approvals(Reach reach) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        Instant now = clock.instant();
        return jdbc.sql(
                        "select wi.task_id, wi.episode_id, wi.name, wi.process_id, wi.created_at, wi.due_at, wi.sent_back, "
                                + CHILD + " as child from work_item wi join episode e on e.id = wi.episode_id"
                                + " join child c on c.id = e.child_id where wi.approves is not null"
                                + " and (wi.assignee is null or wi.assignee = :me) and " + reach.isForMeAsManager("wi")
                                + " and "
                                + WorkListQuery.NOT_MY_OWN + " order by wi.created_at, wi.task_id")
                .params(parameters)
                .query((rs, n) -> new ApprovalRow(
                        rs.getString("task_id"),
                        rs.getLong("episode_id"),
                        rs.getString("child"),
                        rs.getString("name"),
                        stages.of(rs.getString("process_id")),
                        waiting(WorkRows.instant(rs, "created_at"), now),
                        rs.getBoolean("sent_back"),
                        dueDates.of(WorkRows.instant(rs, "due_at"))))
                .list();
    }

    private static String waiting(Instant since, Instant now) {
        long days = ChronoUnit.DAYS.between(
                SayDate.london(since).toLocalDate(), SayDate.london(now).toLocalDate());
        return days == 0 ? "since today" : SayDate.count(days, "day");
    }
}
