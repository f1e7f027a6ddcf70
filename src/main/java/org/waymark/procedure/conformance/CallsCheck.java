package org.waymark.procedure.conformance;

import java.util.Collection;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Whatever a model calls is there, and the case is handed on. */
class CallsCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        for (ProcessModel process : candidate.processes()) {
            process.all(CallActivity.class).forEach(call -> call(candidate, process, call, found));
            process.all(BusinessRuleTask.class).forEach(task -> decision(candidate, process, task, found));
        }
    }

    private static void call(
            ReadProcedure candidate, ProcessModel process, CallActivity call, Consumer<Finding> found) {
        Handover.check(candidate, call, process.path(), "It", found);
        String binding = call.getCamundaCalledElementBinding();
        if (binding != null && !"latest".equals(binding)) {
            found.accept(Finding.error(
                    process.path(),
                    call.getId(),
                    "Its binding must be 'latest' (or left out, which means the same), so that a changed procedure"
                            + " reaches running cases."));
        }
        Collection<CamundaIn> in = Variables.ins(call);
        if (in.stream().noneMatch(one -> one.getCamundaBusinessKey() != null)
                || in.stream().noneMatch(one -> "episodeId".equals(one.getCamundaSource()))) {
            found.accept(Finding.error(
                    process.path(), call.getId(), "It must pass the business key and the variable 'episodeId'."));
        }
    }

    private static void decision(
            ReadProcedure candidate, ProcessModel process, BusinessRuleTask task, Consumer<Finding> found) {
        String decision = task.getCamundaDecisionRef();
        if (decision == null || !candidate.decisions().contains(decision)) {
            found.accept(Finding.error(
                    process.path(), task.getId(), "It asks the table '" + decision + "', and there is no such table."));
        }
        if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
            found.accept(Finding.error(
                    process.path(),
                    task.getId(),
                    "Its binding must be 'deployment': models and tables belong together."));
        }
    }
}
