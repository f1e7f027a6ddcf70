package org.waymark.procedure.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A row of the table of timescales: the id of the rule, and its cells by output name. */
record TimescaleRow(String id, Map<String, String> cells) {

    static final String PATH = "bpmn/timescales.dmn";

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
                    cells.put(names.get(column++), text.strip().replaceAll("^\"|\"$", ""));
                }
                rows.add(new TimescaleRow(rule.getId(), cells));
            }
        }
        return rows;
    }
}
