package org.waymark.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of one case, from the read model. */
@Component
class CaseTasks {

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final StageNames stages;

    CaseTasks(JdbcClient jdbc, DueDates dueDates, StageNames stages) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.stages = stages;
    }

    /** Open tasks, soonest due first. */
    List<CaseTask> of(Long episodeId, String me, StaffNames.Book staff) {
        return jdbc.sql("select task_id, name, process_id, roles, assignee, due_at, sent_back from work_item"
                        + " where episode_id = ? order by due_at nulls last, created_at, task_id")
                .param(episodeId)
                .query((rs, n) -> new CaseTask(
                        rs.getString("task_id"),
                        rs.getString("name"),
                        stages.of(rs.getString("process_id")),
                        rs.getString("assignee") == null ? null : staff.of(rs.getString("assignee")),
                        roles(rs.getString("roles")),
                        dueDates.of(WorkRows.instant(rs, "due_at")),
                        me.equals(rs.getString("assignee")),
                        rs.getBoolean("sent_back")))
                .list();
    }

    /** Role codes in words: "team manager or service manager". */
    static String roles(String codes) {
        return Stream.of(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> code.replace('-', ' '))
                .collect(Collectors.joining(" or "));
    }
}
