package org.waymark.procedure.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.waymark.engine.ModelExpression;

/** Every approval, gate and decision of the shipped procedure is still there, and in no more hands than before. */
class ApprovalsCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        for (ProcessModel process : candidate.processes()) {
            process.all(UserTask.class).forEach(task -> approves(process, task, found));
        }
        for (ProcessModel shipped : baseline.processes()) {
            for (UserTask wanted : shipped.all(UserTask.class)) {
                Optional<UserTask> kept = candidate
                        .process(shipped.id())
                        .flatMap(process -> process.all(UserTask.class).stream()
                                .filter(task -> task.getId().equals(wanted.getId()))
                                .findFirst());
                held(shipped.path(), wanted, kept.orElse(null), found);
            }
        }
    }

    private static void approves(ProcessModel process, UserTask task, Consumer<Finding> found) {
        ProcessModel.property(task, "approves")
                .filter(approved -> process.all(UserTask.class).stream()
                        .noneMatch(other -> other.getId().equals(approved)))
                .ifPresent(approved -> found.accept(Finding.error(
                        process.path(),
                        task.getId(),
                        "It approves '" + approved + "', and there is no such step in this process.")));
    }

    private static void held(String path, UserTask wanted, UserTask kept, Consumer<Finding> found) {
        Optional<String> approves = ProcessModel.property(wanted, "approves");
        boolean decision = ProcessModel.property(wanted, "kind").equals(Optional.of("decision"));
        if (approves.isPresent()
                && (kept == null || !ProcessModel.property(kept, "approves").equals(approves))) {
            found.accept(Finding.error(
                    path, wanted.getId(), "The approval " + wanted.getId() + " of " + approves.get() + " is missing."));
        }
        for (String gate : gates(wanted)) {
            if (kept == null || !gates(kept).contains(gate)) {
                found.accept(Finding.error(
                        path, wanted.getId(), "The gate " + gate + " on " + wanted.getId() + " is missing."));
            }
        }
        if (kept == null || !decision) {
            return;
        }
        if (!ProcessModel.property(kept, "kind").equals(Optional.of("decision"))) {
            found.accept(Finding.error(
                    path, wanted.getId(), "It is a decision on the case and must stay one (property 'kind')."));
        }
        Set<String> more = new HashSet<>(roles(kept));
        more.removeAll(roles(wanted));
        if (!roles(wanted).isEmpty() && !more.isEmpty()) {
            found.accept(Finding.error(
                    path,
                    wanted.getId(),
                    "It is a decision on the case and may not be opened to " + String.join(", ", more) + "."));
        }
    }

    private static List<String> gates(UserTask task) {
        return StructureCheck.words(ProcessModel.property(task, "gate").orElse(""));
    }

    private static List<String> roles(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        if (!ModelExpression.isOne(groups)) {
            return StructureCheck.words(groups);
        }
        return ModelExpression.read(groups.strip()).calls().stream()
                .filter(call -> call.root().equals("roles") && call.method().equals("candidates"))
                .filter(call -> !call.arguments().isEmpty() && call.arguments().get(0) != null)
                .flatMap(call -> StructureCheck.words(call.arguments().get(0)).stream())
                .toList();
    }
}
