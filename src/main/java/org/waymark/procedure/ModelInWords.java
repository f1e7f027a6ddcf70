package org.waymark.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.waymark.engine.ModelExpression;
import org.waymark.procedure.conformance.ProcedureFiles;

/**
 * A process model as a list, for those who do not see the diagram.
 *
 * @param steps in the order of the file
 */
public record ModelInWords(String name, List<Step> steps) {

    /**
     * One element.
     *
     * @param kind in words: step, decision, approval, timer, ...
     * @param detail who does it, or what it calls or watches; empty where there is nothing to say
     * @param documentation the authority and the remarks in the model
     */
    public record Step(String id, String name, String kind, String detail, String documentation) {}

    /** Reads a model; without steps when it cannot be read. */
    public static ModelInWords of(ProcedureFiles files, String path) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(files.bytes(path)));
            List<Step> steps = new ArrayList<>();
            for (Process process : model.getModelElementsByType(Process.class)) {
                add(process.getFlowElements(), steps);
            }
            return new ModelInWords(name(model, path), steps);
        } catch (RuntimeException unreadable) {
            return new ModelInWords(path, List.of());
        }
    }

    private static void add(Collection<FlowElement> elements, List<Step> steps) {
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node
                    && node.getName() != null
                    && !node.getName().isBlank()) {
                steps.add(new Step(node.getId(), node.getName(), kind(node), detail(node), documentation(node)));
            }
            if (element instanceof SubProcess part) {
                add(part.getFlowElements(), steps);
            }
        }
    }

    private static String name(BpmnModelInstance model, String path) {
        return model.getModelElementsByType(Process.class).stream()
                .map(Process::getName)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(path);
    }

    private static String kind(FlowNode node) {
        if (node instanceof UserTask) return "Step for a person";
        if (node instanceof CallActivity) return "Part with a model of its own";
        if (node instanceof SubProcess) return "Part";
        if (node instanceof Gateway) return "Question";
        if (node instanceof StartEvent) return "Start";
        if (node instanceof EndEvent) return "End";
        if (node instanceof BoundaryEvent) return isTimer((CatchEvent) node) ? "Deadline" : "Event";
        if (node instanceof CatchEvent event) return isTimer(event) ? "Wait for a date" : "Wait for an event";
        return "Step of the product";
    }

    private static boolean isTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static String detail(FlowNode node) {
        if (node instanceof UserTask task) {
            return roles(task.getCamundaCandidateGroups());
        }
        if (node instanceof CallActivity call) {
            return call.getCalledElement();
        }
        if (node instanceof BoundaryEvent event) {
            return "on " + event.getAttachedTo().getName();
        }
        return "";
    }

    private static String roles(String candidateGroups) {
        if (!ModelExpression.isOne(candidateGroups)) {
            return candidateGroups == null ? "" : candidateGroups;
        }
        return ModelExpression.read(candidateGroups).calls().stream()
                .flatMap(call -> call.arguments().stream())
                .map(argument -> argument == null
                        ? "as the ladder says"
                        : argument.replace(",", ", ").replace('-', ' '))
                .findFirst()
                .orElse("");
    }

    private static String documentation(FlowNode node) {
        return node.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
