package org.waymark.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the work list from our own read model: two statements a page, however many tasks there are. */
@Component
class WorkListQuery {

    private static final String FROM = """
             from work_item wi
             left join episode e on e.id = wi.episode_id
             left join child c on c.id = e.child_id
             left join breach b on b.process_instance_id = wi.process_instance_id
             left join deadline bd on bd.id = b.deadline_id
            """;

    /** Answering a breach is due by the rung of the ladder, anything else by its milestone; saying why has no date. */
    private static final String DUE = "coalesce(wi.due_at, case when b.task_id = wi.task_id then b.answer_by end)";

    /** What a breach to be explained or answered is about. */
    private static final String ABOUT = "case when b.kind = 'unallocated' then 'No named social worker'"
            + " when b.id is not null then coalesce(bd.label, b.milestone) end";

    private static final String ROW_KEY =
            "case when wi.meeting_id is null then wi.task_id else concat('m', wi.meeting_id) end";

    private static final String CHILD_NAME = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)";

    private static final String SAFETY = """
            (b.alarm_class = 'safety' or exists (select 1 from deadline d where d.episode_id = wi.episode_id
              and d.alarm_class = 'safety' and d.state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')
              and concat(' ', wi.milestone, ' ') like concat('% ', d.milestone, ' %')))""";

    /** Four eyes: what I wrote myself is not waiting for my approval. */
    static final String NOT_MY_OWN = """
            not exists (select 1 from case_record_child rc join case_record cr on cr.id = rc.record_id
              where rc.episode_id = wi.episode_id and rc.process_instance_id = wi.process_instance_id
              and cr.activity_id = wi.approves and cr.superseded_by is null and cr.recorded_by = :me)""";

    private final JdbcClient jdbc;
    private final WorkRows rows;
    private final Clock clock;

    WorkListQuery(JdbcClient jdbc, WorkRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of a list; a page beyond the last shows the first. */
    WorkPage page(Reach reach, WorkFilter filter) {
        WorkPage page = read(reach, filter);
        return page.rows().isEmpty() && filter.page() > 1
                ? read(
                        reach,
                        new WorkFilter(
                                filter.list(),
                                filter.q(),
                                filter.team(),
                                filter.task(),
                                filter.late(),
                                filter.order(),
                                1))
                : page;
    }

    private WorkPage read(Reach reach, WorkFilter filter) {
        Map<String, Object> parameters = parameters(reach, filter);
        parameters.put("size", WorkPage.SIZE);
        parameters.put("offset", (filter.page() - 1) * WorkPage.SIZE);
        List<Key> keys = jdbc.sql("select row_key, min(due_at) as due, min(received_at) as received,"
                        + " min(child_name) as child_name, max(urgency) as urgent, count(*) over () as total from (select "
                        + ROW_KEY + " as row_key, " + DUE + " as due_at, e.received_at,"
                        + " concat(c.last_name, ' ', c.first_name) as child_name,"
                        + " case when " + DUE + " < :now and " + SAFETY
                        + " then 2 when " + DUE + " < :now then 1 else 0 end as urgency" + FROM
                        + " where " + in(reach, filter) + narrowed(filter)
                        + ") item group by row_key order by "
                        + filter.order().orderBy() + " limit :size offset :offset")
                .params(parameters)
                .query((rs, n) -> new Key(rs.getString("row_key"), rs.getLong("total")))
                .list();
        if (keys.isEmpty()) return new WorkPage(List.of(), 0, 1, 1);
        long total = keys.get(0).total();
        int pages = (int) ((total + WorkPage.SIZE - 1) / WorkPage.SIZE);
        return new WorkPage(details(reach, filter, keys), total, filter.page(), pages);
    }

    private List<WorkRow> details(Reach reach, WorkFilter filter, List<Key> keys) {
        Map<String, Object> parameters = parameters(reach, filter);
        List<String> tasks = new ArrayList<>(List.of(""));
        List<Long> meetings = new ArrayList<>(List.of(-1L));
        keys.forEach(key -> {
            if (key.rowKey().startsWith("m"))
                meetings.add(Long.valueOf(key.rowKey().substring(1)));
            else tasks.add(key.rowKey());
        });
        parameters.put("tasks", tasks);
        parameters.put("meetings", meetings);
        Map<String, List<WorkRows.Item>> byKey = items(
                        reach,
                        "(wi.task_id in (:tasks) or wi.meeting_id in (:meetings)) and " + in(reach, filter),
                        parameters)
                .stream()
                .collect(Collectors.groupingBy(WorkRows.Item::rowKey));
        return keys.stream()
                .filter(key -> byKey.containsKey(key.rowKey()))
                .map(key -> rows.of(byKey.get(key.rowKey()), reach.username()))
                .toList();
    }

    /** One task with those of the same meeting, if the viewer may read it. */
    Optional<WorkRow> row(Reach reach, String taskId) {
        Map<String, Object> parameters = parameters(reach, null);
        parameters.put("task", taskId);
        List<WorkRows.Item> items = items(
                reach,
                "(wi.task_id = :task or wi.meeting_id = (select m.meeting_id from work_item m where m.task_id = :task))"
                        + " and " + reach.mayRead("wi.team_id"),
                parameters);
        return items.isEmpty() ? Optional.empty() : Optional.of(rows.of(items, reach.username()));
    }

    private List<WorkRows.Item> items(Reach reach, String condition, Map<String, Object> parameters) {
        return jdbc.sql("select " + ROW_KEY + " as row_key, wi.*, " + DUE + " as due, coalesce(" + TaskDeadline.ID
                        + ", b.deadline_id) as deadline, " + TaskDeadline.WARNING + " as warning, " + ABOUT
                        + " as about, "
                        + CHILD_NAME
                        + " as child_name, c.restricted,"
                        + " e.received_at, w.display_name as holder, t.name as team, case when " + reach.mayTake("wi")
                        + " then true else false end as for_me, case when " + SAFETY
                        + " then true else false end as safety" + FROM
                        + " left join worker w on w.username = wi.assignee left join team t on t.id = wi.team_id where "
                        + condition + " order by wi.episode_id, wi.task_id")
                .params(parameters)
                .query(WorkRows.Item::read)
                .list();
    }

    /** How many rows each list has, in one statement. */
    WorkCounts counts(Reach reach) {
        Map<String, Object> parameters = parameters(reach, null);
        return jdbc.sql("select " + distinct("mine") + ", " + distinct("team") + ", " + distinct("unassigned") + ", "
                        + distinct("approval") + " from (select " + ROW_KEY + " as row_key, "
                        + flag(condition(reach, WorkListKind.MINE, null), "mine") + ", "
                        + flag(condition(reach, WorkListKind.TEAM, null), "team") + ", "
                        + flag(condition(reach, WorkListKind.UNASSIGNED, null), "unassigned") + ", "
                        + flag(condition(reach, WorkListKind.APPROVAL, null), "approval") + FROM + " where "
                        + reach.mayRead("wi.team_id") + ") item")
                .params(parameters)
                .query((rs, n) -> new WorkCounts(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .single();
    }

    /** The steps that occur in a list, for the filter: id and name. */
    Map<String, String> steps(Reach reach, WorkListKind list, Long team) {
        WorkFilter all = new WorkFilter(list, "", team, "", false, WorkOrder.DUE, 1);
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("select wi.activity_id, min(wi.name) as name" + FROM + " where " + in(reach, all)
                        + " group by wi.activity_id order by name")
                .params(parameters(reach, all))
                .query((rs, n) -> found.put(rs.getString("activity_id"), rs.getString("name")))
                .list();
        return found;
    }

    private static String in(Reach reach, WorkFilter filter) {
        return "(" + condition(reach, filter.list(), filter.team()) + ") and " + reach.mayRead("wi.team_id");
    }

    private static String condition(Reach reach, WorkListKind list, Long team) {
        String chosen = team == null ? "" : " and wi.team_id = :team";
        return switch (list) {
            case MINE -> "wi.assignee = :me" + chosen;
            case TEAM -> team == null ? reach.isOfMyTeam("wi") : "wi.team_id = :team";
            case UNASSIGNED -> "wi.assignee is null and " + reach.isForMe("wi") + chosen;
            case APPROVAL ->
                "(wi.approves is not null or (wi.kind = 'decision' and wi.process_id not in"
                        + " ('breach-escalation', 'unallocated-case'))) and (wi.assignee is null or wi.assignee = :me) and "
                        + reach.isForMeAsManager("wi") + " and " + NOT_MY_OWN + chosen;
        };
    }

    private static String narrowed(WorkFilter filter) {
        StringBuilder sql = new StringBuilder();
        if (!filter.q().isEmpty())
            sql.append(" and (lower(")
                    .append(CHILD_NAME)
                    .append(") like :q escape '!' or lower(wi.name) like :q escape '!')");
        if (!filter.task().isEmpty()) sql.append(" and wi.activity_id = :task");
        if (filter.late()) sql.append(" and " + DUE + " < :now");
        return sql.toString();
    }

    private Map<String, Object> parameters(Reach reach, WorkFilter filter) {
        Map<String, Object> all = new HashMap<>(reach.parameters());
        all.put("now", Timestamp.from(clock.instant()));
        if (filter != null) {
            all.put("team", filter.team());
            all.put("task", filter.task());
            all.put("q", like(filter.q()));
        }
        return all;
    }

    /** What was typed as a pattern for {@code like ... escape '!'}, in lower case. */
    static String like(String typed) {
        String plain = typed.toLowerCase(Locale.UK)
                .replaceAll("\\s+", " ")
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }

    private static String flag(String condition, String name) {
        return "case when " + condition + " then 1 else 0 end as is_" + name;
    }

    private static String distinct(String name) {
        return "count(distinct case when is_" + name + " = 1 then row_key end)";
    }

    private record Key(String rowKey, long total) {}
}
