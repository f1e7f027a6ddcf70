package org.waymark.desk.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;
import org.waymark.desk.CaseCourse;

/** Reads the engine's own history of the spine; one of the two places that may (the other is the operations page). */
@Component
class EngineCaseCourse implements CaseCourse {

    /** What a person would call a step; gateways, sub-process frames and start events are not. */
    private static final Set<String> STEPS = Set.of(
            "userTask",
            "callActivity",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "intermediateTimer",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateConditional");

    private final HistoryService history;
    private final RepositoryService repository;

    EngineCaseCourse(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Step> now(String processInstanceId) {
        if (processInstanceId == null) return List.of();
        Map<String, List<HistoricActivityInstance>> open = history
                .createNativeHistoricActivityInstanceQuery()
                .sql("select * from ACT_HI_ACTINST where ROOT_PROC_INST_ID_ = #{root} and END_TIME_ is null")
                .parameter("root", processInstanceId)
                .list()
                .stream()
                .filter(activity -> STEPS.contains(activity.getActivityType()))
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        return steps(processInstanceId, open);
    }

    private static List<Step> steps(String instance, Map<String, List<HistoricActivityInstance>> open) {
        return open.getOrDefault(instance, List.of()).stream()
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(HistoricActivityInstance::getActivityId))
                .map(activity -> new Step(
                        activity.getActivityId(),
                        activity.getActivityName(),
                        activity.getStartTime().toInstant(),
                        activity.getTaskId(),
                        activity.getCalledProcessInstanceId() == null
                                ? List.of()
                                : steps(activity.getCalledProcessInstanceId(), open)))
                .toList();
    }

    @Override
    public List<Station> stations(String processInstanceId) {
        return definitionOf(processInstanceId)
                .map(definition -> stations(processInstanceId, definition))
                .orElse(List.of());
    }

    private List<Station> stations(String processInstanceId, String definition) {
        Map<String, Boolean> running =
                history.createHistoricActivityInstanceQuery().processInstanceId(processInstanceId).list().stream()
                        .collect(Collectors.toMap(
                                HistoricActivityInstance::getActivityId,
                                activity -> activity.getEndTime() == null,
                                Boolean::logicalOr));
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        Map<String, Double> drawnAt = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null && shape.getBounds() != null)
                .collect(Collectors.toMap(
                        shape -> shape.getBpmnElement().getId(),
                        shape -> shape.getBounds().getX(),
                        (one, other) -> one));
        Set<String> ahead = Ways.from(model, running.keySet());
        return model.getModelElementsByType(Activity.class).stream()
                .filter(activity -> !(activity instanceof SubProcess))
                .filter(activity -> running.containsKey(activity.getId()) || ahead.contains(activity.getId()))
                .sorted(Comparator.comparing(activity -> drawnAt.getOrDefault(activity.getId(), 0.0)))
                .map(activity ->
                        new Station(activity.getId(), activity.getName(), state(running.get(activity.getId()))))
                .toList();
    }

    private static State state(Boolean running) {
        if (running == null) return State.AHEAD;
        return running ? State.NOW : State.DONE;
    }

    @Override
    public Optional<String> drawing(String processInstanceId) {
        return definitionOf(processInstanceId).map(definition -> {
            try (InputStream model = repository.getProcessModel(definition)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private Optional<String> definitionOf(String processInstanceId) {
        if (processInstanceId == null) return Optional.empty();
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getProcessDefinitionId);
    }
}
