package org.waymark.deadline.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.deadline.StageTimers;

/** Finds the timers by the case's process instances, all of which carry the episode as business key. */
@Component
class StageTimersInEngine implements StageTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    StageTimersInEngine(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void move(Long episodeId, String milestone, Instant due, Set<Instant> keep) {
        for (Job timer : waiting(episodeId, milestone)) {
            if (!keep.contains(timer.getDuedate().toInstant())) {
                management.setJobDuedate(timer.getId(), Date.from(due));
            }
        }
    }

    @Override
    public boolean isWatched(Long episodeId, String milestone) {
        return !waiting(episodeId, milestone).isEmpty();
    }

    private List<Job> waiting(Long episodeId, String milestone) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(episodeId.toString()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        if (instances.isEmpty()) return List.of();
        Set<String> definitions = management.createJobDefinitionQuery().activityIdIn(milestone + "-due").list().stream()
                .map(JobDefinition::getId)
                .collect(Collectors.toSet());
        // the engine's query for both at once is not valid SQL (7.24.0)
        return management.createJobQuery().processInstanceIds(instances).timers().list().stream()
                .filter(job -> definitions.contains(job.getJobDefinitionId()))
                .toList();
    }
}
