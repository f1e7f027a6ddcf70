package org.waymark.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.waymark.procedure.conformance.ProcedureFiles;

/**
 * A decision table as a page shows it.
 *
 * @param inputs how many of the columns are conditions; the others are results
 */
public record TableInWords(
        String name, String description, String hitPolicy, List<String> columns, int inputs, List<Row> rows) {

    /** A rule: its id, its cells in the order of the columns, and the remark on it. */
    public record Row(String id, List<String> cells, String remark) {}

    /** The tables of a file; none when it cannot be read. */
    public static List<TableInWords> of(ProcedureFiles files, String path) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(files.bytes(path)))
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .filter(decision -> decision.getExpression() instanceof DecisionTable)
                    .map(decision -> table(decision, (DecisionTable) decision.getExpression()))
                    .toList();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static TableInWords table(Decision decision, DecisionTable table) {
        List<String> columns = new ArrayList<>();
        table.getInputs().forEach(input -> columns.add(label(input, "Condition")));
        table.getOutputs()
                .forEach(output -> columns.add(
                        output.getLabel() != null && !output.getLabel().isBlank()
                                ? output.getLabel()
                                : String.valueOf(output.getName())));
        return new TableInWords(
                decision.getName(),
                description(decision),
                table.getHitPolicy() == null ? "UNIQUE" : table.getHitPolicy().name(),
                columns,
                table.getInputs().size(),
                table.getRules().stream().map(TableInWords::row).toList());
    }

    private static Row row(Rule rule) {
        List<String> cells = new ArrayList<>();
        rule.getInputEntries().forEach(entry -> cells.add(text(entry.getText())));
        rule.getOutputEntries().forEach(entry -> cells.add(text(entry.getText())));
        return new Row(rule.getId(), cells, description(rule));
    }

    private static String label(DmnElement element, String otherwise) {
        return element.getLabel() == null || element.getLabel().isBlank() ? otherwise : element.getLabel();
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip().replaceAll("^\"(.*)\"$", "$1");
    }
}
