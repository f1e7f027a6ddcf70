package org.waymark.procedure.conformance;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * What passes between a process and one that it calls. The caller may be of an earlier version: a running case calls the
 * newest of what its own model names.
 */
final class Handover {

    private Handover() {}

    /**
     * Holds a call against the process that would be called.
     *
     * @param whose the file of the caller, and its version where that is another one
     */
    static void check(ReadProcedure offered, CallActivity call, String file, String whose, Consumer<Finding> found) {
        ProcessModel called = offered.process(call.getCalledElement()).orElse(null);
        if (called == null) {
            if (offered.files().has("bpmn/" + call.getCalledElement() + ".bpmn")) {
                // It is there but cannot be read, which is found by itself.
                return;
            }
            found.accept(Finding.error(
                    file,
                    call.getId(),
                    whose + " calls '" + call.getCalledElement() + "', and there is no such process."));
            return;
        }
        Set<String> passed =
                Variables.ins(call).stream().map(CamundaIn::getCamundaTarget).collect(Collectors.toSet());
        Variables.neededBy(offered, called).stream()
                .filter(name -> !passed.contains(name))
                .forEach(name -> found.accept(Finding.error(
                        file,
                        call.getId(),
                        "'" + called.id() + "' reads the variable '" + name + "', which no form of it sets; " + whose
                                + " calls it without passing that variable.")));
        Set<String> set = Variables.setBy(offered, called);
        Variables.outs(call).stream()
                .map(CamundaOut::getCamundaSource)
                .filter(source -> source != null && !set.contains(source) && !passed.contains(source))
                .forEach(source -> found.accept(Finding.error(
                        file,
                        call.getId(),
                        whose + " expects the variable '" + source + "' from '" + called.id()
                                + "', and nothing in it sets that variable.")));
    }
}
