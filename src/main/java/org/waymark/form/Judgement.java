package org.waymark.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a submission comes to: its values, and everything that is wrong with it in the order of the page. */
class Judgement {

    private final Sheet sheet;
    private final FormContext context;
    private final List<FormError> errors = new ArrayList<>();

    Judgement(Sheet sheet, FormContext context) {
        this.sheet = sheet;
        this.context = context;
    }

    FormResult result() {
        judge(sheet.nodes(), "");
        Map<String, Map<String, Object>> perSubject = new LinkedHashMap<>();
        context.subjects().forEach(subject -> perSubject.put(subject.id(), Visibility.values(sheet.nodes(), subject)));
        return new FormResult(Visibility.values(sheet.nodes(), null), perSubject, List.copyOf(errors), sheet.kept());
    }

    private void judge(List<Sheet.Node> nodes, String row) {
        for (Sheet.Node node : nodes) {
            if (node.hidden) {
                continue;
            }
            judge(node.children, row);
            if (node.component.is("dynamiclist")) {
                judgeRows(node);
            } else if (node.component.asks()) {
                judgeAnswer(node, row);
            }
        }
    }

    private void judgeRows(Sheet.Node list) {
        if (list.component.rules().required() && Visibility.rows(list).isEmpty()) {
            add(list, list.name(), "", Answers.missing(list.component));
        }
        int number = 0;
        for (Sheet.Row row : list.rows) {
            number++;
            if (answered(row.nodes())) {
                judge(
                        row.nodes(),
                        (list.component.label() == null ? "Row" : list.component.label()) + " " + number + ": ");
            }
        }
    }

    /** Whether anything was typed into a row; an empty one is passed over, also where something in it is required. */
    private static boolean answered(List<Sheet.Node> nodes) {
        return nodes.stream()
                .anyMatch(node -> Answers.given(node.reading.value())
                        || node.reading.problem() != null
                        || answered(node.children));
    }

    private void judgeAnswer(Sheet.Node node, String row) {
        Reading reading = node.reading;
        if (reading.problem() != null) {
            add(node, node.name() + reading.part(), row, reading.problem());
        } else if (node.component.rules().required() && !node.component.readonly() && !Answers.given(reading.value())) {
            add(
                    node,
                    node.name() + (node.component.is("datetime") ? "-day" : ""),
                    row,
                    Answers.missing(node.component));
        }
    }

    private void add(Sheet.Node node, String inputId, String row, String message) {
        Subject subject = node.scope.subject();
        String child = subject != null && context.subjects().size() > 1 ? subject.name() + ": " : "";
        errors.add(new FormError(inputId, child + row + message));
    }
}
