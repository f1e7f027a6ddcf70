package org.waymark.escalation.process;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.waymark.engine.EveryTaskListener;
import org.waymark.escalation.Breaches;

/** Keeps with each breach the task in which a manager is being asked, so that lists need not ask the engine. */
@Component
class AnswerTasks implements EveryTaskListener {

    private static final Set<String> ANSWERS = Set.of("answer-breach", "answer-unallocated");

    private final Breaches breaches;

    AnswerTasks(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!ANSWERS.contains(task.getTaskDefinitionKey())) return;
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> asked(task, task.getId(), role(task));
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> asked(task, null, null);
            default -> {}
        }
    }

    private void asked(DelegateTask task, String taskId, String role) {
        breaches.findFirstByProcessInstanceIdOrderByIdDesc(task.getProcessInstanceId())
                .ifPresent(breach -> breach.askedWith(taskId, role));
    }

    private static String role(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
