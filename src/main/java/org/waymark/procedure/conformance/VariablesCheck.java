package org.waymark.procedure.conformance;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** A variable that a process reads is set: by a form of the process, by a process it calls, or by all who call it. */
class VariablesCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        Set<String> called = candidate.processes().stream()
                .flatMap(process -> process.all(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
        for (ProcessModel process : candidate.processes()) {
            if (!called.contains(process.id())) {
                Variables.neededBy(candidate, process).forEach(name -> unset(process, name, found));
            }
        }
    }

    private static void unset(ProcessModel process, String name, Consumer<Finding> found) {
        Spoken.in(process.model()).stream()
                .filter(spoken -> spoken.expression().variables().contains(name))
                .forEach(spoken -> found.accept(Finding.error(
                        process.path(),
                        spoken.element(),
                        "It reads the variable '" + name
                                + "', which no form of this process sets and no called process passes.")));
    }
}
