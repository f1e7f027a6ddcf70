package org.waymark.procedure.conformance;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.waymark.form.FormField;

/** Which variables a process sets by itself, and which it needs from whoever calls it. */
final class Variables {

    /** Set by the product for every process. */
    static final String CASE = "episodeId";

    private Variables() {}

    /** Set by forms of the process, by tables it asks, and by processes it calls. */
    static Set<String> setBy(ReadProcedure procedure, ProcessModel process) {
        Set<String> names = new HashSet<>(Set.of(CASE));
        process.all(UserTask.class).forEach(task -> ofForm(procedure, task.getCamundaFormRef(), names));
        process.all(StartEvent.class).forEach(start -> ofForm(procedure, start.getCamundaFormRef(), names));
        process.all(BusinessRuleTask.class).forEach(task -> names.add(String.valueOf(task.getCamundaResultVariable())));
        process.all(CallActivity.class)
                .forEach(call -> outs(call).forEach(out -> names.add(String.valueOf(out.getCamundaTarget()))));
        return names;
    }

    /** Read by the process and not set by it. */
    static Set<String> neededBy(ReadProcedure procedure, ProcessModel process) {
        Set<String> needed = Spoken.in(process.model()).stream()
                .flatMap(spoken -> spoken.expression().variables().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        needed.removeAll(setBy(procedure, process));
        return needed;
    }

    static Collection<CamundaIn> ins(CallActivity call) {
        return mappings(call, CamundaIn.class);
    }

    static Collection<CamundaOut> outs(CallActivity call) {
        return mappings(call, CamundaOut.class);
    }

    private static <T extends ModelElementInstance> Collection<T> mappings(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements().getChildElementsByType(type);
    }

    private static void ofForm(ReadProcedure procedure, String form, Set<String> names) {
        procedure
                .form(String.valueOf(form))
                .ifPresent(file -> file.form().fields().stream()
                        .filter(field -> field.is("processVariable"))
                        .map(FormField::key)
                        .forEach(names::add));
    }
}
