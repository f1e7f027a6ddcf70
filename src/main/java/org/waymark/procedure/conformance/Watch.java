package org.waymark.procedure.conformance;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.waymark.engine.ModelExpression;

/**
 * A boundary timer that watches a deadline.
 *
 * @param step the id of the step it sits on
 * @param report what is called when it fires; empty where nothing is
 */
record Watch(String process, String path, String id, String milestone, String step, boolean ends, String report) {

    /** The timers of a procedure that read a due date from the register. */
    static List<Watch> in(ReadProcedure procedure) {
        List<Watch> watches = new ArrayList<>();
        for (ProcessModel process : procedure.processes()) {
            for (BoundaryEvent event : process.all(BoundaryEvent.class)) {
                String milestone = milestone(event);
                if (milestone != null) {
                    watches.add(new Watch(
                            process.id(),
                            process.path(),
                            event.getId(),
                            milestone,
                            event.getAttachedTo().getId(),
                            event.cancelActivity(),
                            report(event)));
                }
            }
        }
        return watches;
    }

    private static String milestone(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
                .filter(date -> date != null && ModelExpression.isOne(date.getTextContent()))
                .flatMap(date -> ModelExpression.read(date.getTextContent().strip()).calls().stream())
                .filter(call -> call.root().equals("deadlines") && call.method().equals("due"))
                .map(call ->
                        call.arguments().isEmpty() ? null : call.arguments().get(0))
                .findFirst()
                .orElse(null);
    }

    private static String report(BoundaryEvent event) {
        for (FlowNode next : event.getSucceedingNodes().list()) {
            if (next instanceof EndEvent end) {
                for (var definition : end.getEventDefinitions()) {
                    if (definition instanceof MessageEventDefinition message
                            && message.getCamundaExpression() != null) {
                        return message.getCamundaExpression();
                    }
                }
            }
            if (next instanceof ServiceTask task && task.getCamundaExpression() != null) {
                return task.getCamundaExpression();
            }
        }
        return "";
    }
}
