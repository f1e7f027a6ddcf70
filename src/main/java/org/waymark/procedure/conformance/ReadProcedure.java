package org.waymark.procedure.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A procedure, read as far as it can be; what cannot be read is left out here and found by the engine's own reading. */
final class ReadProcedure {

    private final ProcedureFiles files;
    private final List<ProcessModel> processes;
    private final List<FormFile> forms = new ArrayList<>();
    private final List<Finding> refusedForms = new ArrayList<>();
    private final Set<String> decisions = new LinkedHashSet<>();
    private List<TimescaleRow> timescales = List.of();
    private List<TimescaleRow> gates = List.of();
    private boolean timescalesCollect;

    ReadProcedure(ProcedureFiles files, FormReader forms) {
        this.files = files;
        // The largest part of a start: read side by side, kept in the order of their names.
        processes = files.ending(".bpmn").parallelStream()
                .map(this::readProcess)
                .flatMap(Optional::stream)
                .toList();
        files.ending(".dmn").forEach(this::readTable);
        files.ending(".form").forEach(path -> readForm(path, forms));
    }

    private Optional<ProcessModel> readProcess(String path) {
        try {
            return Optional.of(
                    new ProcessModel(path, Bpmn.readModelFromStream(new ByteArrayInputStream(files.bytes(path)))));
        } catch (RuntimeException broken) {
            return Optional.empty(); // the engine's own reading says what is wrong with it
        }
    }

    private void readTable(String path) {
        try {
            DmnModelInstance table = Dmn.readModelFromStream(new ByteArrayInputStream(files.bytes(path)));
            table.getModelElementsByType(Decision.class).forEach(decision -> decisions.add(decision.getId()));
            if (path.equals(TimescaleRow.PATH)) {
                timescales = TimescaleRow.in(table);
                timescalesCollect = TimescaleRow.collects(table);
            }
            if (path.equals(GatesCheck.PATH)) {
                gates = TimescaleRow.in(table);
            }
        } catch (RuntimeException broken) {
            // The engine's own reading says what is wrong with it.
        }
    }

    private void readForm(String path, FormReader reader) {
        FormReader.Read read = reader.read(path, files.text(path));
        read.form().ifPresent(form -> forms.add(new FormFile(path, form)));
        refusedForms.addAll(read.problems());
    }

    ProcedureFiles files() {
        return files;
    }

    List<ProcessModel> processes() {
        return processes;
    }

    Optional<ProcessModel> process(String id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }

    List<FormFile> forms() {
        return forms;
    }

    Optional<FormFile> form(String id) {
        return forms.stream().filter(form -> form.form().id().equals(id)).findFirst();
    }

    List<Finding> refusedForms() {
        return refusedForms;
    }

    Set<String> decisions() {
        return decisions;
    }

    /** Whether the table of timescales answers with every row that fits the event. */
    boolean timescalesAnswerWithAllRows() {
        return timescalesCollect;
    }

    List<TimescaleRow> timescales() {
        return timescales;
    }

    List<TimescaleRow> gates() {
        return gates;
    }
}
