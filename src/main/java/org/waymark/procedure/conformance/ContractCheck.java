package org.waymark.procedure.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.waymark.form.FormField;

/** What the product itself relies on is still there: processes it starts, messages it sends, and fields that start clocks. */
class ContractCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        Set<String> called = baseline.processes().stream()
                .flatMap(process -> process.all(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
        for (ProcessModel shipped : baseline.processes()) {
            ProcessModel kept = candidate.process(shipped.id()).orElse(null);
            if (kept == null) {
                if (!called.contains(shipped.id())) {
                    found.accept(Finding.error(
                            shipped.path(),
                            shipped.id(),
                            "The product starts this process itself, and it is missing."));
                }
                continue;
            }
            Set<String> heard = messages(kept);
            messages(shipped).stream()
                    .filter(message -> !heard.contains(message))
                    .forEach(message -> found.accept(Finding.error(
                            shipped.path(), shipped.id(), "It no longer waits for the message '" + message + "'.")));
        }
        fields(candidate, baseline, found);
    }

    private static Set<String> messages(ProcessModel process) {
        Set<String> names = new HashSet<>();
        for (CatchEvent event : process.all(CatchEvent.class)) {
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage())
                    .filter(message -> message != null && message.getName() != null)
                    .forEach(message -> names.add(message.getName()));
        }
        return names;
    }

    private static void fields(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        Map<String, Set<String>> events = new HashMap<>();
        Map<String, Set<String>> keys = new HashMap<>();
        for (FormFile file : candidate.forms()) {
            for (FormField field : file.form().fields()) {
                keys.computeIfAbsent(file.path(), path -> new HashSet<>()).add(field.key());
                events.computeIfAbsent(file.path(), path -> new HashSet<>())
                        .addAll(StructureCheck.words(field.property("event")));
            }
        }
        for (FormFile file : baseline.forms()) {
            if (!candidate.files().has(file.path())) {
                continue;
            }
            for (FormField field : file.form().fields()) {
                StructureCheck.words(field.property("event")).stream()
                        .filter(event ->
                                !events.getOrDefault(file.path(), Set.of()).contains(event))
                        .forEach(event -> found.accept(Finding.error(
                                file.path(),
                                field.key(),
                                "No field of this form records '" + event
                                        + "' any more, so no clock would hear of it.")));
                if (field.property("returns") != null
                        && !keys.getOrDefault(file.path(), Set.of()).contains(field.key())) {
                    found.accept(Finding.warning(
                            file.path(), field.key(), "This field feeds a statutory return, and it is missing."));
                }
            }
        }
    }
}
