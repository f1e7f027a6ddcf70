package org.waymark.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Rights;
import org.waymark.access.TaskFacts;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.desk.WorkLists.Colleague;

/** Finds who may take a task, so that nothing is handed to somebody who could not open it. */
@Component
class Colleagues {

    private final Workers workers;
    private final Teams teams;
    private final Rights rights;
    private final JdbcClient jdbc;

    Colleagues(Workers workers, Teams teams, Rights rights, JdbcClient jdbc) {
        this.workers = workers;
        this.teams = teams;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** Everybody but the viewer who holds one of the task's roles and may take it: the task's own team first. */
    List<Colleague> whoMayTake(String taskId, Viewer viewer) {
        return jdbc.sql("select roles, team_id, kind, assignee from work_item where task_id = ?")
                .param(taskId)
                .query((rs, n) -> new TaskFacts(
                        Set.of(rs.getString("roles").split(",")),
                        rs.getObject("team_id", Long.class),
                        rs.getString("kind"),
                        rs.getString("assignee")))
                .optional()
                .map(task -> whoMayTake(task, viewer))
                .orElse(List.of());
    }

    private List<Colleague> whoMayTake(TaskFacts task, Viewer viewer) {
        Map<Long, String> names = new HashMap<>();
        for (Team team : teams.findAll()) names.put(team.id(), team.name());
        Map<String, Long> holds = held();
        List<Worker> fit = new ArrayList<>();
        for (Worker worker : workers.findByActiveTrueOrderByDisplayName()) {
            boolean self = worker.username().equals(viewer.username());
            boolean holder = worker.username().equals(task.assignee());
            boolean meant = worker.roleCodes().stream().anyMatch(task.roles()::contains);
            if (!self && !holder && meant && rights.mayTakeTask(Viewer.of(worker), task)) fit.add(worker);
        }
        return fit.stream()
                .sorted(Comparator.comparing((Worker worker) ->
                        task.teamId() == null || !task.teamId().equals(worker.teamId()))) // stable: by name within
                .map(worker -> new Colleague(
                        worker.username(),
                        worker.displayName(),
                        names.get(worker.teamId()),
                        holds.getOrDefault(worker.username(), 0L)))
                .toList();
    }

    private Map<String, Long> held() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select assignee, count(*) from work_item where assignee is not null group by assignee")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
