package org.waymark.procedure.conformance;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every step that a person does has a form that the product can show, of the same procedure version. */
class FormsCheck implements Check {

    /** Forms that a page of the product shows, with no step of a model. */
    private static final Set<String> OF_PAGES = Set.of(
            "child-protection.open-case",
            "breach-escalation.agree-in-advance",
            "note.write-note",
            "note.amend-note",
            "note.remind-me");

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        candidate.refusedForms().forEach(found);
        for (FormFile file : candidate.forms()) {
            String expected = file.path().replaceAll("^forms/|\\.form$", "").replace('/', '.');
            if (!expected.equals(file.form().id())) {
                found.accept(Finding.error(
                        file.path(),
                        null,
                        "The form's id is '" + file.form().id() + "'; by its file it must be '" + expected + "'."));
            }
        }
        Set<String> used = new HashSet<>(OF_PAGES);
        for (ProcessModel process : candidate.processes()) {
            for (UserTask task : process.all(UserTask.class)) {
                String form = task.getCamundaFormRef();
                if (StructureCheck.blank(form)) {
                    found.accept(Finding.error(process.path(), task.getId(), "The step names no form (formRef)."));
                } else {
                    named(candidate, process, task, form, task.getCamundaFormRefBinding(), found);
                    used.add(form);
                }
                kind(process, task, found);
            }
            for (StartEvent start : process.all(StartEvent.class)) {
                if (!StructureCheck.blank(start.getCamundaFormRef())) {
                    named(
                            candidate,
                            process,
                            start,
                            start.getCamundaFormRef(),
                            start.getCamundaFormRefBinding(),
                            found);
                    used.add(start.getCamundaFormRef());
                }
            }
        }
        candidate.forms().stream()
                .filter(file -> !used.contains(file.form().id()))
                .forEach(file -> found.accept(Finding.warning(file.path(), null, "No step uses this form.")));
    }

    private static void named(
            ReadProcedure candidate,
            ProcessModel process,
            BaseElement step,
            String form,
            String binding,
            Consumer<Finding> found) {
        String path = "forms/" + form.replace('.', '/') + ".form";
        if (candidate.form(form).isEmpty() && !candidate.files().has(path)) {
            found.accept(Finding.error(
                    process.path(),
                    step.getId(),
                    "It names the form '" + form + "', and there is no file " + path + "."));
        }
        if (!"deployment".equals(binding)) {
            found.accept(Finding.error(
                    process.path(),
                    step.getId(),
                    "The binding of its form must be 'deployment': models and forms belong together."));
        }
    }

    private static void kind(ProcessModel process, UserTask task, Consumer<Finding> found) {
        String kind = ProcessModel.property(task, "kind").orElse("");
        if (!kind.equals("decision") && !kind.equals("fact")) {
            found.accept(Finding.error(
                    process.path(),
                    task.getId(),
                    "The property 'kind' must be 'decision' (belongs to the line of the case) or 'fact'."));
        }
        if (StructureCheck.blank(task.getCamundaCandidateGroups())) {
            found.accept(Finding.error(process.path(), task.getId(), "The step names no roles (candidateGroups)."));
        }
    }
}
