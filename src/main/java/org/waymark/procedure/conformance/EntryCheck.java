package org.waymark.procedure.conformance;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.waymark.worklist.EntryPoint;

/** The steps at which open cases of another system enter the procedure are still there, under the same ids. */
class EntryCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        for (EntryPoint entry : EntryPoint.values()) {
            ProcessModel process = candidate.process(entry.processId()).orElse(null);
            if (process == null) continue; // that is an error of its own
            boolean there = process.all(FlowNode.class).stream()
                    .anyMatch(node -> node.getId().equals(entry.activityId()));
            if (!there)
                found.accept(Finding.error(
                        process.path(),
                        entry.activityId(),
                        "Open cases brought in from another system enter the process at the step '" + entry.activityId()
                                + "', and it is missing. Keep a step with this id."));
        }
    }
}
