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

/** Reads what waits for a manager: what is late, approvals, children without a worker. */
@Component
class ManagerDeskQuery {

    private static final String CHILD = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)";

    private final JdbcClient jdbc;
    private final LateOnDesk late;
    private final EntriesToLookAt lookAt;
    private final DueDates dueDates;
    private final StageNames stages;
    private final UnallocatedQuery unallocated;
    private final Clock clock;

    ManagerDeskQuery(
            JdbcClient jdbc,
            LateOnDesk late,
            EntriesToLookAt lookAt,
            DueDates dueDates,
            StageNames stages,
            UnallocatedQuery unallocated,
            Clock clock) {
        this.jdbc = jdbc;
        this.late = late;
        this.lookAt = lookAt;
        this.dueDates = dueDates;
        this.stages = stages;
        this.unallocated = unallocated;
        this.clock = clock;
    }

    /** The desk of one manager. */
    ManagerDesk read(Reach reach, DeskFilter filter, StaffNames.Book staff) {
        return new ManagerDesk(
                late.toAnswer(reach, filter),
                late.answered(reach, filter, staff),
                late.administrative(reach, filter),
                lookAt.read(reach, filter, staff),
                approvals(reach, filter),
                unallocated.withoutWorker(reach, filter, staff),
                unallocated.heldByDuty(reach, filter, staff),
                unallocated.notActive(reach, filter, staff));
    }

    /** What waits for a signature, the longest waiting first. */
    Listed<ApprovalRow> approvals(Reach reach, DeskFilter filter) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.putAll(filter.parameters());
        parameters.put("size", filter.all().equals("approvals") ? Integer.MAX_VALUE : Listed.SIZE);
        Instant now = clock.instant();
        long[] total = {0};
        List<ApprovalRow> rows = jdbc.sql(
                        "select wi.task_id, wi.episode_id, wi.name, wi.process_id, wi.created_at, wi.due_at,"
                                + " (select count(*) from case_record r where r.process_instance_id = wi.process_instance_id"
                                + " and r.activity_id = wi.activity_id and r.superseded_by is null) as returned,"
                                + " count(*) over () as total, "
                                + TaskDeadline.ID + " as deadline, " + TaskDeadline.WARNING + " as warning, "
                                + CHILD + " as child from work_item wi join episode e on e.id = wi.episode_id"
                                + " join child c on c.id = e.child_id where wi.approves is not null"
                                + " and (wi.assignee is null or wi.assignee = :me) and " + reach.isForMeAsManager("wi")
                                + " and "
                                + WorkListQuery.NOT_MY_OWN
                                + filter.narrowing("wi.team_id")
                                + " order by wi.created_at, wi.task_id limit :size")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    return new ApprovalRow(
                            rs.getString("task_id"),
                            rs.getLong("episode_id"),
                            rs.getString("child"),
                            rs.getString("name"),
                            stages.of(rs.getString("process_id")),
                            waiting(WorkRows.instant(rs, "created_at"), now),
                            rs.getInt("returned"),
                            dueDates.of(
                                    WorkRows.instant(rs, "due_at"),
                                    WorkRows.instant(rs, "warning"),
                                    rs.getObject("deadline", Long.class)));
                })
                .list();
        return Listed.first(rows, total[0]);
    }

    private static String waiting(Instant since, Instant now) {
        long days = ChronoUnit.DAYS.between(
                SayDate.london(since).toLocalDate(), SayDate.london(now).toLocalDate());
        return days == 0 ? "since today" : SayDate.count(days, "day");
    }
}
