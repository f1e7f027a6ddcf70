package org.waymark.worklist.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import org.waymark.engine.EveryTaskListener;
import org.waymark.worklist.ObservedTask;
import org.waymark.worklist.WorkListWriter;

/** Tells the work list of every task of every model, in the engine's own transaction. */
@Component
class WorkListListener implements EveryTaskListener {

    private final WorkListWriter writer;

    WorkListListener(WorkListWriter writer) {
        this.writer = writer;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> writer.created(observed(task));
            case EVENTNAME_ASSIGNMENT -> writer.assigned(task.getId(), task.getAssignee());
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> writer.ended(task.getId());
            default -> {
                // an update of a task's own fields changes nothing that a list shows
            }
        }
    }

    private static ObservedTask observed(DelegateTask task) {
        UserTask element = (UserTask) task.getBpmnModelElementInstance();
        Object episodeId = task.getVariable("episodeId");
        return new ObservedTask(
                task.getId(),
                task.getName(),
                task.getProcessInstanceId(),
                processId(element),
                task.getTaskDefinitionKey(),
                element.getCamundaFormRef(),
                episodeId == null ? null : ((Number) episodeId).longValue(),
                task.getAssignee(),
                roles(task),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                properties(element));
    }

    private static String processId(ModelElementInstance element) {
        ModelElementInstance scope = element;
        while (!(scope instanceof Process)) scope = scope.getParentElement();
        return ((Process) scope).getId();
    }

    private static Set<String> roles(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> properties(UserTask element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) return properties;
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(group -> group.getCamundaProperties().stream())
                .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        return properties;
    }
}
