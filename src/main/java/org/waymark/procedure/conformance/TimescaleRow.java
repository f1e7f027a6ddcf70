package org.waymark.procedure.conformance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A row of the table of timescales.
 *
 * @param id the id of the rule
 * @param event the event on which the table answers with this row
 * @param cells its answers by output name
 */
record TimescaleRow(String id, String event, Map<String, String> cells) {

    static final String PATH = "bpmn/timescales.dmn";
    static final LocalDate NEVER = LocalDate.MAX;

    String milestone() {
        return cell("milestone");
    }

    String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    /** Which deadline it is: the same milestone may start with several events. */
    String key() {
        return milestone() + " after " + cell("startingEvent");
    }

    /** From which date of an event it holds; never, where that cannot be read. */
    LocalDate effectiveFrom() {
        try {
            return LocalDate.parse(cell("effectiveFrom"));
        } catch (DateTimeParseException notADate) {
            return NEVER;
        }
    }

    /** For example "15 working days". */
    String inWords() {
        return cell("limit") + " " + cell("unit").replace('-', ' ');
    }

    static List<TimescaleRow> in(DmnModelInstance tables) {
        List<TimescaleRow> rows = new ArrayList<>();
        for (DecisionTable table : tables.getModelElementsByType(DecisionTable.class)) {
            List<String> names =
                    table.getOutputs().stream().map(Output::getName).toList();
            for (Rule rule : table.getRules()) {
                Map<String, String> cells = new LinkedHashMap<>();
                int column = 0;
                for (OutputEntry entry : rule.getOutputEntries()) {
                    String text = entry.getText() == null ? "" : entry.getText().getTextContent();
                    cells.put(names.get(column++), plain(text));
                }
                String event = rule.getInputEntries().stream()
                        .map(entry -> entry.getText() == null
                                ? ""
                                : plain(entry.getText().getTextContent()))
                        .collect(Collectors.joining(" "));
                rows.add(new TimescaleRow(rule.getId(), event, cells));
            }
        }
        return rows;
    }

    /** Whether the table asks for the event and answers with every row that fits. */
    static boolean collects(DmnModelInstance tables) {
        return tables.getModelElementsByType(DecisionTable.class).stream()
                .allMatch(table -> table.getHitPolicy() == HitPolicy.COLLECT
                        && table.getAggregation() == null
                        && table.getInputs().size() == 1
                        && table.getInputs().stream()
                                .allMatch(input -> input.getInputExpression() != null
                                        && input.getInputExpression().getText() != null
                                        && "event"
                                                .equals(plain(input.getInputExpression()
                                                        .getText()
                                                        .getTextContent()))));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("^\"|\"$", "");
    }
}
