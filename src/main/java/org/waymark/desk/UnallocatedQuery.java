package org.waymark.desk;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.desk.ManagerDesk.ChildRow;

/** Finds the children of the three states that are never mixed: no worker, held by duty, not active (practice 6). */
@Component
class UnallocatedQuery {

    private static final String CHILD = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)";

    /** Nobody named, or the named one has left or is long absent. */
    private static final String NO_WORKER = """
            (e.lead_worker is null or exists (select 1 from worker w where w.username = e.lead_worker
              and (w.active = false or exists (select 1 from worker_absence a where a.username = w.username
                and a.long_term = true and a.from_date <= :today and (a.to_date is null or a.to_date >= :today)))))""";

    /** A manager recorded that a named duty worker holds the case. */
    private static final String DUTY = """
            (exists (select 1 from fact f where f.episode_id = e.id and f.fact_key = 'unallocatedState'
               and cast(f.text_value as varchar(40)) = 'held-by-duty')
             and exists (select 1 from fact f where f.episode_id = e.id and f.fact_key = 'coveringWorker'))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration quiet;

    UnallocatedQuery(JdbcClient jdbc, Clock clock, @Value("${waymark.not-active-after:28d}") Duration quiet) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.quiet = quiet;
    }

    /** Open cases with nobody, the longest first. */
    Listed<ChildRow> withoutWorker(Reach reach, DeskFilter filter, StaffNames.Book staff) {
        return rows(reach, filter, "no-worker", staff, NO_WORKER + " and not " + DUTY);
    }

    /** Open cases without a lead worker that a named duty worker holds. */
    Listed<ChildRow> heldByDuty(Reach reach, DeskFilter filter, StaffNames.Book staff) {
        return rows(reach, filter, "held-by-duty", staff, NO_WORKER + " and " + DUTY);
    }

    /** Open cases with a worker in which nothing has been recorded for a time ({@code waymark.not-active-after}). */
    Listed<ChildRow> notActive(Reach reach, DeskFilter filter, StaffNames.Book staff) {
        return rows(
                reach,
                filter,
                "not-active",
                staff,
                "not " + NO_WORKER + " and coalesce((select max(ev.recorded_at) from case_event ev"
                        + " where ev.episode_id = e.id and ev.withdrawn = false), e.taken_on_at) < :quietSince");
    }

    private Listed<ChildRow> rows(
            Reach reach, DeskFilter filter, String list, StaffNames.Book staff, String condition) {
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("today", Date.valueOf(SayDate.london(now).toLocalDate()));
        parameters.put("quietSince", Timestamp.from(now.minus(quiet)));
        parameters.putAll(filter.parameters());
        parameters.put("size", filter.all().equals(list) ? Integer.MAX_VALUE : Listed.SIZE);
        long[] total = {0};
        List<ChildRow> rows = jdbc.sql("select e.id, e.taken_on_at, t.name as team, " + CHILD
                        + " as child, lead.display_name as lead_name,"
                        + " cover.text_value as cover,"
                        + " (select max(a.ended_at) from allocation a where a.episode_id = e.id) as last_held,"
                        + " (select max(ev.recorded_at) from case_event ev where ev.episode_id = e.id and ev.withdrawn = false) as last_event,"
                        + " task.task_id, task.name as task, count(*) over () as total"
                        + " from episode e join child c on c.id = e.child_id join team t on t.id = e.team_id"
                        + " left join worker lead on lead.username = e.lead_worker"
                        + " left join work_item task on task.episode_id = e.id and task.activity_id = 'allocate-worker'"
                        + " left join fact cover on cover.episode_id = e.id and cover.fact_key = 'coveringWorker'"
                        + " where e.status = 'OPEN' and " + reach.answersForTeam("e.team_id")
                        + filter.narrowing("e.team_id") + " and " + condition
                        + " order by e.taken_on_at, e.id limit :size")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    Instant since = WorkRows.instant(rs, "last_held");
                    if (since == null) since = WorkRows.instant(rs, "taken_on_at");
                    String lead = rs.getString("lead_name");
                    Instant lastEvent = WorkRows.instant(rs, "last_event");
                    return new ChildRow(
                            rs.getLong("id"),
                            rs.getString("child"),
                            rs.getString("team"),
                            since == null ? "" : SayDate.weekdayOf(since) + ", " + days(since, now),
                            note(lead, lastEvent, staff, rs.getString("cover")),
                            rs.getString("task_id"),
                            rs.getString("task"));
                })
                .list();
        return Listed.first(rows, total[0]);
    }

    private static String note(String lead, Instant lastEvent, StaffNames.Book staff, String cover) {
        StringBuilder note = new StringBuilder();
        if (lead != null) note.append(lead).append(". ");
        else if (cover != null)
            note.append("Covered by ").append(staff.of(cover)).append(". ");
        if (lastEvent != null)
            note.append("Last entry ").append(SayDate.day(lastEvent)).append('.');
        return note.toString().strip();
    }

    private static String days(Instant since, Instant now) {
        long days = ChronoUnit.DAYS.between(
                SayDate.london(since).toLocalDate(), SayDate.london(now).toLocalDate());
        return days == 0 ? "today" : SayDate.count(days, "day") + " ago";
    }
}
