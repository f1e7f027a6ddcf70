package org.waymark.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.worklist.Tasks;

/** The open tasks of one case, from the read model. */
@Component
class CaseTasks {

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final StageNames stages;
    private final Tasks tasks;

    CaseTasks(JdbcClient jdbc, DueDates dueDates, StageNames stages, Tasks tasks) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.stages = stages;
        this.tasks = tasks;
    }

    /** Open tasks, soonest due first. */
    List<CaseTask> of(Long episodeId, Viewer viewer, StaffNames.Book staff) {
        return jdbc.sql("""
                        select wi.task_id, wi.name, wi.process_id, wi.roles, wi.assignee, wi.sent_back, wi.approves, d.label,
                               coalesce(wi.due_at, case when b.task_id = wi.task_id then b.answer_by end) as due,
                               coalesce(%s, b.deadline_id) as deadline, %s as warning
                        from work_item wi
                        left join breach b on b.process_instance_id = wi.process_instance_id
                        left join deadline d on d.id = b.deadline_id
                        where wi.episode_id = ? order by due nulls last, wi.created_at, wi.task_id
                        """.formatted(TaskDeadline.ID, TaskDeadline.WARNING))
                .param(episodeId)
                .query((rs, n) -> new CaseTask(
                        rs.getString("task_id"),
                        rs.getString("name"),
                        rs.getString("label") == null ? stages.of(rs.getString("process_id")) : rs.getString("label"),
                        rs.getString("assignee") == null ? null : staff.of(rs.getString("assignee")),
                        roles(rs.getString("roles")),
                        dueDates.of(
                                WorkRows.instant(rs, "due"),
                                WorkRows.instant(rs, "warning"),
                                rs.getObject("deadline", Long.class)),
                        viewer.username().equals(rs.getString("assignee")),
                        rs.getBoolean("sent_back"),
                        rs.getString("approves") != null && tasks.mayWriteDown(rs.getString("task_id"), viewer)))
                .list();
    }

    /** Role codes in words: "team manager or service manager". */
    static String roles(String codes) {
        return Stream.of(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(Words::role)
                .collect(Collectors.joining(" or "));
    }
}
