package org.waymark.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Escalations;

@Component
class EngineEscalations implements Escalations {

    static final String BREACH = "breach-escalation";
    static final String UNALLOCATED = "unallocated-case";

    /** The timers that run until a promised day has passed. */
    private static final List<String> PROMISES = List.of("commitment-passed", "still-unallocated");

    private final RuntimeService runtime;
    private final ManagementService management;

    EngineEscalations(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public Optional<String> startBreach(Long episodeId, Long deadlineId, String milestone) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                BREACH,
                episodeId.toString(),
                Map.of("episodeId", episodeId, "deadlineId", deadlineId, "milestone", milestone));
        return instance.isEnded() ? Optional.empty() : Optional.of(instance.getId());
    }

    @Override
    public String startUnallocated(Long episodeId, Long deadlineId) {
        Map<String, Object> variables = new HashMap<>(Map.of("episodeId", episodeId));
        if (deadlineId != null) variables.put("deadlineId", deadlineId);
        return runtime.startProcessInstanceByKey(UNALLOCATED, episodeId.toString(), variables)
                .getId();
    }

    @Override
    public boolean isUnallocatedRunning(Long episodeId) {
        return !unallocated(episodeId).isEmpty();
    }

    @Override
    public void endUnallocated(Long episodeId) {
        unallocated(episodeId).forEach(instance -> send("worker-named", instance.getId()));
    }

    @Override
    public boolean isRunning(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }

    @Override
    public boolean send(String message, String processInstanceId) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .messageEventSubscriptionName(message)
                .singleResult();
        if (waiting == null) return false;
        try {
            runtime.messageEventReceived(message, waiting.getId());
        } catch (OptimisticLockingException raced) {
            throw new OptimisticLockingFailureException(
                    "The answer to a breach of this case was moved on at the same moment. Try again.", raced);
        }
        return true;
    }

    @Override
    public boolean watchUntil(String processInstanceId, Instant due) {
        return moves(processInstanceId, "watch-on", due);
    }

    @Override
    public void promisedUntil(String processInstanceId, Instant end) {
        PROMISES.forEach(activity -> moves(processInstanceId, activity, end));
    }

    private boolean moves(String processInstanceId, String activityId, Instant to) {
        Job timer = management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(activityId)
                .singleResult();
        if (timer == null) return false;
        management.setJobDuedate(timer.getId(), Date.from(to));
        return true;
    }

    private List<ProcessInstance> unallocated(Long episodeId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(UNALLOCATED)
                .processInstanceBusinessKey(episodeId.toString())
                .list();
    }
}
