package org.waymark.procedure.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.waymark.form.FormField;

/** A variable that a model reads is set: by a form of the process, by a process it calls, or by the one that calls it. */
class VariablesCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        Map<String, Set<String>> known = new HashMap<>();
        for (ProcessModel process : candidate.processes()) {
            Set<String> here = known.computeIfAbsent(process.id(), id -> new HashSet<>(Set.of("episodeId")));
            process.all(UserTask.class).forEach(task -> ofForm(candidate, task.getCamundaFormRef(), here));
            process.all(StartEvent.class).forEach(start -> ofForm(candidate, start.getCamundaFormRef(), here));
            process.all(BusinessRuleTask.class)
                    .forEach(task -> here.add(String.valueOf(task.getCamundaResultVariable())));
            for (CallActivity call : process.all(CallActivity.class)) {
                if (call.getExtensionElements() == null) {
                    continue;
                }
                call.getExtensionElements()
                        .getChildElementsByType(CamundaOut.class)
                        .forEach(out -> here.add(String.valueOf(out.getCamundaTarget())));
                Set<String> there =
                        known.computeIfAbsent(call.getCalledElement(), id -> new HashSet<>(Set.of("episodeId")));
                call.getExtensionElements()
                        .getChildElementsByType(CamundaIn.class)
                        .forEach(in -> there.add(String.valueOf(in.getCamundaTarget())));
            }
        }
        for (ProcessModel process : candidate.processes()) {
            for (Spoken spoken : Spoken.in(process.model())) {
                spoken.expression().variables().stream()
                        .filter(name -> !known.get(process.id()).contains(name))
                        .forEach(name -> found.accept(Finding.error(
                                process.path(),
                                spoken.element(),
                                "It reads the variable '" + name
                                        + "', which no form of this process sets and no called process passes.")));
            }
        }
    }

    private static void ofForm(ReadProcedure candidate, String form, Set<String> variables) {
        candidate
                .form(String.valueOf(form))
                .ifPresent(file -> file.form().fields().stream()
                        .filter(field -> field.is("processVariable"))
                        .map(FormField::key)
                        .forEach(variables::add));
    }
}
