package org.waymark.procedure.conformance;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waymark.access.Role;
import org.waymark.engine.ModelExpression;
import org.waymark.form.FormField;

/** What a model names in words exists: milestones, roles and the fields of forms. That calls exist, the engine checks. */
class VocabularyCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        Set<String> milestones =
                candidate.timescales().stream().map(TimescaleRow::milestone).collect(Collectors.toSet());
        Set<String> fields = candidate.forms().stream()
                .flatMap(file -> file.form().fields().stream())
                .map(FormField::key)
                .collect(Collectors.toSet());
        for (ProcessModel process : candidate.processes()) {
            for (Spoken spoken : Spoken.in(process.model())) {
                spoken.expression().calls().stream()
                        .filter(call ->
                                !call.arguments().isEmpty() && call.arguments().get(0) != null)
                        .forEach(call -> named(process, spoken, call, milestones, fields, found));
            }
        }
    }

    private static void named(
            ProcessModel process,
            Spoken spoken,
            ModelExpression.Call call,
            Set<String> milestones,
            Set<String> fields,
            Consumer<Finding> found) {
        String name = call.arguments().get(0);
        switch (call.root()) {
            case "deadlines", "breaches" -> {
                if (!milestones.contains(name)) {
                    found.accept(Finding.error(
                            process.path(),
                            spoken.element(),
                            "The milestone '" + name + "' is not in " + TimescaleRow.PATH + "."));
                }
            }
            case "facts" -> field(process, spoken, name, fields, found);
            case "roles" -> {
                if (call.method().equals("candidates")) {
                    StructureCheck.words(name).forEach(code -> role(process, spoken, code, found));
                } else {
                    field(process, spoken, name, fields, found);
                }
            }
            default -> {
                // Other vocabularies name nothing of the procedure.
            }
        }
    }

    private static void field(
            ProcessModel process, Spoken spoken, String key, Set<String> fields, Consumer<Finding> found) {
        if (!fields.contains(key)) {
            found.accept(Finding.error(
                    process.path(),
                    spoken.element(),
                    "It asks for '" + key + "', and no form has a field of that key."));
        }
    }

    private static void role(ProcessModel process, Spoken spoken, String code, Consumer<Finding> found) {
        if (List.of(Role.values()).stream().noneMatch(role -> role.code().equals(code))) {
            found.accept(Finding.error(process.path(), spoken.element(), "There is no role called '" + code + "'."));
        }
    }
}
