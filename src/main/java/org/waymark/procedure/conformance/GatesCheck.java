package org.waymark.procedure.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.waymark.engine.Feel;

/** Every gate that a step names has rows that can be read, and the rows that no authority may change are as shipped. */
class GatesCheck implements Check {

    static final String PATH = "bpmn/gates.dmn";

    private static final Map<String, List<String>> ALLOWED =
            Map.of("legalClass", List.of("law", "guidance", "local"), "change", List.of("no", "yes"));

    private final Feel feel;

    GatesCheck(Feel feel) {
        this.feel = feel;
    }

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        Set<String> known = new HashSet<>();
        for (TimescaleRow row : candidate.gates()) {
            known.add(row.milestone());
            readable(row, found);
        }
        for (ProcessModel process : candidate.processes()) {
            for (UserTask task : process.all(UserTask.class)) {
                for (String gate :
                        StructureCheck.words(ProcessModel.property(task, "gate").orElse(""))) {
                    if (!known.contains(gate)) {
                        found.accept(Finding.error(
                                process.path(),
                                task.getId(),
                                "It names the gate '" + gate + "', and " + PATH + " has no row for it."));
                    }
                }
            }
        }
        for (TimescaleRow wanted : baseline.gates()) {
            if (!wanted.cell("change").equals("no")) continue;
            if (candidate.gates().stream().noneMatch(row -> row.cells().equals(wanted.cells()))) {
                found.accept(Finding.error(
                        PATH,
                        wanted.id(),
                        "This row of the gate '" + wanted.milestone() + "' may not be changed or removed."));
            }
        }
    }

    private void readable(TimescaleRow row, Consumer<Finding> found) {
        ALLOWED.forEach((column, values) -> {
            if (!values.contains(row.cell(column))) {
                found.accept(Finding.error(
                        PATH, row.id(), "'" + column + "' must be one of " + String.join(", ", values) + "."));
            }
        });
        if (row.milestone().isBlank() || row.cell("sentence").isBlank()) {
            found.accept(Finding.error(PATH, row.id(), "A gate needs a name and a sentence that says what to do."));
        }
        feel.problems(row.cell("passesWhen").replace("\\\"", "\""))
                .forEach(problem -> found.accept(Finding.error(PATH, row.id(), "'passesWhen': " + problem)));
    }
}
