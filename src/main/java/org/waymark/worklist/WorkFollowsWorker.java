package org.waymark.worklist;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.allocation.Allocation;
import org.waymark.allocation.Allocations;
import org.waymark.allocation.CaseAllocated;

/** When a case is given to a worker, the social worker's open tasks of the case go with it, and all its tasks to the team. */
@Component
@Transactional
class WorkFollowsWorker {

    private static final Set<String> LEAD_WORK = Set.of("social-worker");

    private final WorkItems items;
    private final Allocations allocations;
    private final Engine engine;
    private final JdbcClient jdbc;

    WorkFollowsWorker(WorkItems items, Allocations allocations, Engine engine, JdbcClient jdbc) {
        this.items = items;
        this.allocations = allocations;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CaseAllocated allocated) {
        Set<String> before = allocations.findByEpisodeIdOrderByAllocatedAtDesc(allocated.episodeId()).stream()
                .map(Allocation::worker)
                .filter(worker -> !worker.equals(allocated.worker()))
                .collect(Collectors.toSet());
        for (WorkItem item : items.findByEpisodeIdOrderByCreatedAt(allocated.episodeId())) {
            jdbc.sql("update work_item set team_id = ? where task_id = ?")
                    .param(allocated.teamId())
                    .param(item.taskId())
                    .update();
            jdbc.sql("update work_item_role set team_id = ? where task_id = ?")
                    .param(allocated.teamId())
                    .param(item.taskId())
                    .update();
            if (item.roleCodes().equals(LEAD_WORK) && (item.assignee() == null || before.contains(item.assignee())))
                engine.assign(item.taskId(), allocated.worker());
        }
    }
}
