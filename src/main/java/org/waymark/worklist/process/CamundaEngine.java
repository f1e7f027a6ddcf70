package org.waymark.worklist.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.waymark.form.Form;
import org.waymark.form.Forms;
import org.waymark.worklist.Engine;
import org.waymark.worklist.TaskGone;

@Component
class CamundaEngine implements Engine {

    /** What may run while a case is being closed: the spine, the closure itself, and answers still owed. */
    private static final Set<String> BESIDE_CLOSURE = Set.of(
            "child-protection",
            "closure",
            "breach-escalation",
            "unallocated-case",
            "colleague-question",
            "telephone-approval",
            "file-correction",
            "information-incident");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Forms forms;
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    CamundaEngine(RepositoryService repository, RuntimeService runtime, TaskService tasks, Forms forms) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
    }

    @Override
    public Form taskForm(String taskId, String formId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) throw new TaskGone();
        return form(repository.getProcessDefinition(task.getProcessDefinitionId()), formId);
    }

    @Override
    public Form newestForm(String processId, String formId) {
        return form(newest(processId), formId);
    }

    @Override
    public String newestVersion(String processId) {
        return newest(processId).getDeploymentId();
    }

    private ProcessDefinition newest(String processId) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .latestVersion()
                .singleResult();
    }

    @Override
    public Form instanceForm(String processInstanceId, String formId) {
        return form(repository.getProcessDefinition(instance(processInstanceId).getProcessDefinitionId()), formId);
    }

    private ProcessInstance instance(String processInstanceId) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (instance == null) throw new TaskGone();
        return instance;
    }

    private Form form(ProcessDefinition definition, String formId) {
        String resource = "forms/" + formId.replaceFirst("\\.", "/") + ".form";
        return parsed.computeIfAbsent(
                definition.getDeploymentId() + ' ' + resource,
                key -> forms.parse(content(definition.getDeploymentId(), resource)));
    }

    private String content(String deploymentId, String resource) {
        try (InputStream stream = repository.getResourceAsStream(deploymentId, resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void assign(String taskId, String username) {
        try {
            tasks.setAssignee(taskId, username);
        } catch (NullValueException | OptimisticLockingException raced) {
            throw new TaskGone();
        }
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        try {
            tasks.complete(taskId, variables);
        } catch (NullValueException | OptimisticLockingException raced) {
            throw new TaskGone();
        }
    }

    @Override
    public String start(String processId, Long episodeId, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(processId, episodeId.toString(), of(episodeId, variables))
                .getId();
    }

    @Override
    public String startByMessage(String message, Long episodeId, Map<String, Object> variables) {
        return runtime.startProcessInstanceByMessage(message, episodeId.toString(), of(episodeId, variables))
                .getId();
    }

    private static Map<String, Object> of(Long episodeId, Map<String, Object> variables) {
        return Variables.fromMap(variables).putValue("episodeId", episodeId);
    }

    @Override
    public Set<String> awaitedMessages(String processInstanceId) {
        if (processInstanceId == null) return Set.of();
        return runtime
                .createEventSubscriptionQuery()
                .processInstanceId(processInstanceId)
                .eventType("message")
                .list()
                .stream()
                .map(EventSubscription::getEventName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void send(String message, String processInstanceId, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(processInstanceId)
                .setVariables(variables)
                .correlate();
    }

    @Override
    public boolean isRunning(Long episodeId, Set<String> processIds) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(episodeId.toString())
                        .processDefinitionKeyIn(processIds.toArray(String[]::new))
                        .count()
                > 0;
    }

    @Override
    public List<String> openStages(Long episodeId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(episodeId.toString()).list().stream()
                .map(instance -> repository.getProcessDefinition(instance.getProcessDefinitionId()))
                .filter(definition -> !BESIDE_CLOSURE.contains(definition.getKey()))
                .map(ProcessDefinition::getName)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String procedureVersion(String processInstanceId) {
        return repository
                .getProcessDefinition(instance(processInstanceId).getProcessDefinitionId())
                .getDeploymentId();
    }
}
