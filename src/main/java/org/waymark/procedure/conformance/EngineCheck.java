package org.waymark.procedure.conformance;

import java.util.List;
import java.util.function.Consumer;
import org.waymark.engine.ModelProblem;
import org.waymark.engine.ModelReader;

/** The engine can read every model and table, and they contain only what a model may contain. */
class EngineCheck implements Check {

    private final ModelReader reader;
    private final Memo<List<ModelProblem>> known = new Memo<>();

    EngineCheck(ModelReader reader) {
        this.reader = reader;
    }

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        ProcedureFiles files = candidate.files();
        for (String path : files.paths()) {
            if (!ProcedureFiles.isPath(path)) {
                found.accept(Finding.error(
                        path,
                        null,
                        "Files are named bpmn/<name>.bpmn, bpmn/<name>.dmn or forms/<process>/<step>.form."));
            }
        }
        files.ending(".bpmn")
                .forEach(path -> tell(
                        path,
                        known.of(path, files.text(path), () -> reader.readProcess(path, files.bytes(path))),
                        found));
        files.ending(".dmn")
                .forEach(path -> tell(
                        path,
                        known.of(path, files.text(path), () -> reader.readDecisions(path, files.bytes(path))),
                        found));
    }

    private static void tell(String path, List<ModelProblem> problems, Consumer<Finding> found) {
        problems.forEach(problem -> found.accept(Finding.error(path, problem.element(), problem.reason())));
    }
}
