package org.waymark.procedure.conformance;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** One process to a file, everything named so that a person can read it. */
class StructureCheck implements Check {

    private static final Pattern READABLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern MODELER = Pattern.compile("(?i).*[_-](?=[a-z0-9]*[0-9])[a-z0-9]{7}");

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        if (candidate.files().ending(".bpmn").isEmpty()) {
            found.accept(Finding.error("bpmn/", null, "There is no process model in it."));
        }
        Set<String> ids = new HashSet<>();
        for (ProcessModel process : candidate.processes()) {
            oneProcess(process, ids, found);
            process.all(FlowNode.class).forEach(node -> node(process, node, found));
            process.all(SequenceFlow.class).forEach(flow -> readable(process, flow, found));
        }
    }

    private static void oneProcess(ProcessModel model, Set<String> ids, Consumer<Finding> found) {
        Collection<Process> processes = model.all(Process.class);
        if (processes.size() != 1) {
            found.accept(Finding.error(model.path(), null, "A file holds exactly one process."));
            return;
        }
        Process process = processes.iterator().next();
        if (!model.path().equals("bpmn/" + process.getId() + ".bpmn")) {
            found.accept(Finding.error(
                    model.path(), process.getId(), "The process must have the id of its file: rename one of them."));
        }
        if (!ids.add(process.getId())) {
            found.accept(Finding.error(model.path(), process.getId(), "Another file holds a process with this id."));
        }
        if (!process.isExecutable()) {
            found.accept(Finding.error(model.path(), process.getId(), "The process is not marked as executable."));
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            found.accept(Finding.error(
                    model.path(), process.getId(), "The process does not say how long its history is kept."));
        }
        if (blank(process.getName())) {
            found.accept(Finding.error(model.path(), process.getId(), "The process has no name."));
        }
    }

    private static void node(ProcessModel process, FlowNode node, Consumer<Finding> found) {
        readable(process, node, found);
        boolean question = isQuestion(node);
        if (blank(node.getName()) && (question || !(node instanceof Gateway))) {
            found.accept(Finding.error(
                    process.path(),
                    node.getId(),
                    "It has no name: name it in the words of the job" + (question ? ", as a question." : ".")));
        }
        if (question) {
            node.getOutgoing().stream()
                    .filter(flow -> blank(flow.getName()))
                    .forEach(flow -> found.accept(
                            Finding.error(process.path(), flow.getId(), "The answer to the question has no name.")));
        }
        if (node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                && node.getDocumentations().isEmpty()) {
            found.accept(Finding.warning(process.path(), node.getId(), "The timer does not name its authority."));
        }
    }

    private static boolean isQuestion(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && node.getOutgoing().size() > 1;
    }

    private static void readable(ProcessModel process, BaseElement element, Consumer<Finding> found) {
        String id = element.getId();
        if (id == null || !READABLE.matcher(id).matches() || MODELER.matcher(id).matches()) {
            found.accept(Finding.error(
                    process.path(),
                    id,
                    "Give it a readable id in small letters and hyphens, such as 'hold-conference'."));
        }
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static List<String> words(String text) {
        return blank(text) ? List.of() : List.of(text.strip().split("[\\s,]+"));
    }
}
