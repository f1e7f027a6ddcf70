package org.waymark.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.form.FormView.Said;

/** Says what was typed, question by question; what makes no sense yet is said as it was typed. */
class Spoken {

    private final Sheet sheet;
    private final FormContext context;

    Spoken(Sheet sheet, FormContext context) {
        this.sheet = sheet;
        this.context = context;
    }

    List<Said> all() {
        List<Said> said = new ArrayList<>();
        say(sheet.nodes(), "", said);
        return said;
    }

    private void say(List<Sheet.Node> nodes, String row, List<Said> said) {
        for (Sheet.Node node : nodes) {
            int number = 0;
            for (Sheet.Row each : node.rows) {
                number++;
                String label = node.component.label() == null ? "Row" : node.component.label();
                say(each.nodes(), label + " " + number + ": ", said);
            }
            if (node.component.asks() && !node.component.is("dynamiclist")) {
                String text = text(node);
                Subject subject = node.scope.subject();
                String child = subject != null && context.subjects().size() > 1 ? subject.name() + ": " : "";
                if (!text.isBlank()) {
                    said.add(new Said(child + row + node.component.label(), text));
                }
            }
            say(node.children, row, said);
        }
    }

    private String text(Sheet.Node node) {
        if (Boolean.FALSE.equals(node.reading.value())) {
            return "";
        }
        if (node.reading.value() != null) {
            return Words.of(node.component, node.reading.value(), context);
        }
        return Answers.inputs(node.component, node.name()).stream()
                .map(input -> String.join(", ", sheet.typed().getOrDefault(input, List.of())))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
