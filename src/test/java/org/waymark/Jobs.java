package org.waymark;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs by hand: those of the cases a test names, and no others. */
@Component
public class Jobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TestClock clock;

    Jobs(ManagementService management, RuntimeService runtime, TestClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Open jobs of these cases, timers and the rest, soonest first. */
    public List<Job> of(Collection<Long> episodes) {
        Set<String> instances = episodes.stream()
                .flatMap(episode ->
                        runtime.createProcessInstanceQuery().variableValueEquals("episodeId", episode).list().stream())
                .map(instance -> instance.getId())
                .collect(Collectors.toSet());
        return management.createJobQuery().active().orderByJobDuedate().asc().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    /** Runs what is due for these cases, in the order of their due dates, until nothing more is. */
    public void runDue(Collection<Long> episodes) {
        Date now = Date.from(clock.instant());
        for (int round = 0; round < 200; round++) {
            List<Job> due = of(episodes).stream()
                    .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                    .toList();
            if (due.isEmpty()) return;
            management.executeJob(due.get(0).getId());
        }
        throw new IllegalStateException("Jobs of cases " + episodes + " beget jobs without end.");
    }
}
