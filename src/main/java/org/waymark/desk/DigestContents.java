package org.waymark.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.notice.DigestLine;
import org.waymark.notice.DigestPart;
import org.waymark.notice.DigestSource;
import org.waymark.notice.Digests;

/** Reads what a person's day holds, within the same rights as the lists themselves. */
@Component
@Transactional(readOnly = true)
class DigestContents implements DigestSource {

    private static final int MOST_OF_A_DAY = 10;
    private static final int MOST_OF_A_WEEK = 50;

    private static final String CHILD = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)";

    private static final String OF_CHILD = " join episode e on e.id = x.episode_id join child c on c.id = e.child_id ";

    private static final String OPEN =
            "x.settled_at is null and x.state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')";

    private static final String ABOUT_IT =
            "wi.episode_id = x.episode_id and concat(' ', wi.milestone, ' ') like concat('%% ', x.milestone, ' %%')";

    /** Mine is what I hold, and what is to be done for a case that I lead unless it is for somebody else. */
    private static final String MINE = "exists (select 1 from work_item wi where " + ABOUT_IT
            + " and wi.assignee = :me) or (e.lead_worker = :me and not exists (select 1 from work_item wi where "
            + ABOUT_IT + " and (wi.assignee <> :me or (wi.assignee is null and not exists (select 1 from"
            + " work_item_role r where r.task_id = wi.task_id and r.role = 'social-worker')))))";

    /** What is to be explained says already that it is late; nobody is told the same twice. */
    private static final String NOT_TO_EXPLAIN = "not exists (select 1 from breach b join work_item wi"
            + " on wi.process_instance_id = b.process_instance_id where b.deadline_id = x.id"
            + " and wi.process_id = 'breach-escalation' and wi.kind = 'fact' and wi.assignee = :me)";

    /** What was late when its case was brought in waits for a manager to confirm it, and alarms nobody. */
    private static final String NOT_HELD = "(x.held_until is null or x.held_until <= :now)";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final WorkListQuery work;
    private final ReminderBook reminders;
    private final DueDates dueDates;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DigestContents(
            JdbcClient jdbc,
            Reaches reaches,
            WorkListQuery work,
            ReminderBook reminders,
            DueDates dueDates,
            WorkingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.work = work;
        this.reminders = reminders;
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<DigestPart> day(Viewer viewer) {
        Reach reach = reaches.of(viewer);
        String mine = "(" + MINE + orOffered(viewer, reach) + ") and " + OPEN;
        List<DigestPart> parts = new ArrayList<>();
        String overdue = mine + " and x.due_at <= :now and " + NOT_HELD + " and " + NOT_TO_EXPLAIN;
        add(parts, deadlines("overdue", reach, overdue, "/work?list=mine&late=true"));
        add(parts, deadlines("due-soon", reach, mine + " and x.warning_at <= :now and x.due_at > :now", "/work"));
        add(parts, toExplain(reach));
        add(parts, toAnswer(reach));
        add(parts, toApprove(reach));
        add(parts, answered(reach));
        add(parts, asked("asked", "x.assignee = :me and x.due_at <= :soon", reach, "/work"));
        add(parts, asked("asked-late", "n.recorded_by = :me and x.due_at <= :now", reach, "/work?list=team&late=true"));
        add(parts, reminders(viewer));
        return parts;
    }

    @Override
    public List<DigestPart> week(Viewer viewer) {
        Reach reach = reaches.of(viewer);
        List<DigestPart> parts = new ArrayList<>();
        String late = reach.answersForTeam("e.team_id") + " and x.alarm_class = 'administrative' and " + OPEN
                + " and x.due_at <= :now and " + NOT_HELD;
        add(parts, part("administrative", deadlineRows(late, MOST_OF_A_WEEK), reach, "/desk"));
        return parts;
    }

    /** Facts that nobody holds and that are for my role; a social worker's are told with the case. */
    private static String orOffered(Viewer viewer, Reach reach) {
        return viewer.has(Role.SOCIAL_WORKER)
                ? ""
                : " or exists (select 1 from work_item wi where " + ABOUT_IT
                        + " and wi.kind = 'fact' and wi.assignee is null and " + reach.isForMe("wi") + ")";
    }

    private DigestPart deadlines(String code, Reach reach, String condition, String path) {
        return part(code, deadlineRows(condition, MOST_OF_A_DAY), reach, path);
    }

    /** Deadlines under a condition; the place of what the viewer may read is left open. */
    private static String deadlineRows(String condition, int most) {
        return "select x.id as deadline, x.milestone, x.label, x.due_at, concat('/case/', x.episode_id) as path, "
                + CHILD
                + " as child, count(*) over () as total from deadline x" + OF_CHILD + "where " + condition
                + " and %s order by x.due_at, x.id fetch first " + most + " rows only";
    }

    /** Why something is late is asked of me. */
    private DigestPart toExplain(Reach reach) {
        return part(
                "to-explain",
                "select b.deadline_id as deadline, b.milestone, coalesce(d.label, b.milestone) as label, b.due_at, concat('/task/', x.task_id) as"
                        + " path, " + CHILD + " as child, count(*) over () as total from work_item x" + OF_CHILD
                        + "join breach b on b.process_instance_id = x.process_instance_id"
                        + " left join deadline d on d.id = b.deadline_id"
                        + " where x.process_id = 'breach-escalation' and x.kind = 'fact' and x.assignee = :me and %s"
                        + " order by b.due_at, b.id fetch first " + MOST_OF_A_DAY + " rows only",
                reach,
                "/work");
    }

    private DigestPart toAnswer(Reach reach) {
        return part(
                "to-answer",
                "select x.deadline_id as deadline, x.milestone, coalesce(d.label, 'No named social worker') as label, x.due_at,"
                        + " concat('/case/', x.episode_id) as path, " + CHILD
                        + " as child, count(*) over () as total from breach x" + OF_CHILD
                        + "left join deadline d on d.id = x.deadline_id"
                        + " where x.state = 'open' and x.closed_at is null and x.alarm_class <> 'administrative' and "
                        + reach.holds("x.role", "e.team_id") + " and %s"
                        + " order by case x.alarm_class when 'safety' then 0 when 'unallocated' then 1 else 2 end,"
                        + " x.due_at, x.id fetch first " + MOST_OF_A_DAY + " rows only",
                reach,
                "/desk");
    }

    /** What somebody else has answered for me since the morning of the last working day: on call, or from above. */
    private DigestPart answered(Reach reach) {
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        Instant since = calendar.previousWorkingDay(today)
                .atTime(Digests.FROM)
                .atZone(WorkingCalendar.LONDON)
                .toInstant();
        return part(
                "answered",
                "select x.deadline_id as deadline, x.milestone, coalesce(d.label, 'No named social worker') as label, x.due_at,"
                        + " concat('/case/', x.episode_id) as path, " + CHILD
                        + " as child, count(*) over () as total from breach_step s join breach x on x.id = s.breach_id"
                        + OF_CHILD + "left join deadline d on d.id = x.deadline_id"
                        + " where s.step = 'answered' and s.happened_at >= :since and s.username <> :me and "
                        + reach.holds("s.role", "e.team_id") + " and %s order by x.due_at, x.id fetch first "
                        + MOST_OF_A_DAY + " rows only",
                reach,
                "/desk",
                since);
    }

    /** Directions and questions that wait for an answer. */
    private DigestPart asked(String code, String condition, Reach reach, String path) {
        return part(
                code,
                "select cast(null as bigint) as deadline, null as milestone, x.name as label, x.due_at, concat('/note/', n.id) as path, "
                        + CHILD
                        + " as child, count(*) over () as total from work_item x" + OF_CHILD
                        + "join note n on n.process_instance_id = x.process_instance_id and n.superseded_by is null"
                        + " where x.activity_id in ('carry-out-direction', 'answer-question') and " + condition
                        + " and %s order by x.due_at, x.task_id fetch first " + MOST_OF_A_DAY + " rows only",
                reach,
                path);
    }

    private DigestPart reminders(Viewer viewer) {
        List<ReminderLine> due = reminders.due(viewer);
        return new DigestPart(
                "reminders",
                due.size(),
                due.stream()
                        .limit(MOST_OF_A_DAY)
                        .map(reminder -> new DigestLine(
                                Stream.ofNullable(reminder.child()).toList(),
                                reminder.text(),
                                null,
                                reminder.when(),
                                reminder.address() == null ? "/reminders" : reminder.address()))
                        .toList(),
                "/reminders");
    }

    private DigestPart toApprove(Reach reach) {
        WorkFilter filter = new WorkFilter(WorkListKind.APPROVAL, "", null, "", false, WorkOrder.LATENESS, 1);
        WorkPage page = work.page(reach, filter);
        List<DigestLine> lines = page.rows().stream()
                .limit(MOST_OF_A_DAY)
                .map(row -> new DigestLine(
                        row.children().stream().map(WorkRow.RowChild::name).toList(),
                        row.task(),
                        null,
                        row.due().words(),
                        "/task/" + row.taskId(),
                        row.due().deadline()))
                .toList();
        return new DigestPart("to-approve", page.total(), lines, filter.address());
    }

    private DigestPart part(String code, String sql, Reach reach, String path) {
        return part(code, sql, reach, path, null);
    }

    private DigestPart part(String code, String sql, Reach reach, String path, Instant since) {
        Map<String, Object> parameters = reach.parameters();
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("soon", Timestamp.from(endOfNextWorkingDay()));
        if (since != null) parameters.put("since", Timestamp.from(since));
        long[] total = {0};
        List<DigestLine> lines = jdbc.sql(sql.formatted(reach.mayRead("e.team_id")))
                .params(parameters)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return line(row);
                })
                .list();
        return new DigestPart(code, total[0], lines, path);
    }

    private Instant endOfNextWorkingDay() {
        return WorkingCalendar.endOf(calendar.workingDays(WorkingCalendar.dateOf(clock.instant()), 1));
    }

    private DigestLine line(ResultSet row) throws SQLException {
        return new DigestLine(
                List.of(row.getString("child")),
                row.getString("label"),
                row.getString("milestone"),
                dueDates.of(WorkRows.instant(row, "due_at")).words(),
                row.getString("path"),
                row.getObject("deadline", Long.class));
    }

    private static void add(List<DigestPart> parts, DigestPart part) {
        if (part.total() > 0) parts.add(part);
    }
}
