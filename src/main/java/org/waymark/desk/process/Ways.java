package org.waymark.desk.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Where a case can still come from where it has been, along the lines of the drawing. */
final class Ways {

    private Ways() {}

    /** The ids of every element that can be reached from one of these. */
    static Set<String> from(BpmnModelInstance model, Collection<String> been) {
        Set<String> reached = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        been.stream()
                .map(id -> model.<FlowNode>getModelElementById(id))
                .filter(Objects::nonNull)
                .forEach(next::add);
        while (!next.isEmpty()) {
            FlowNode node = next.poll();
            if (!reached.add(node.getId())) continue;
            node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
            model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> node.equals(event.getAttachedTo()))
                    .forEach(next::add);
            if (node instanceof SubProcess part)
                part.getChildElementsByType(StartEvent.class).forEach(next::add);
        }
        return reached;
    }
}
