package org.waymark.approval.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.waymark.approval.GateRule;
import org.waymark.approval.GateRules;

/** Reads the decision table {@code gates} of the procedure in force, each version once per gate. */
@Component
class GateTable implements GateRules {

    private static final String DECISION = "gates";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<String, List<GateRule>> read = new ConcurrentHashMap<>();

    GateTable(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public List<GateRule> of(String gate) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        if (table == null) throw new IllegalStateException("No procedure with a 'gates' table is in force.");
        return read.computeIfAbsent(
                table.getId() + " " + gate,
                key -> decisions.evaluateDecisionTableById(table.getId(), Map.of("gate", gate)).stream()
                        .map(GateTable::rule)
                        .toList());
    }

    private static GateRule rule(DmnDecisionRuleResult row) {
        String fields = row.getEntry("fields");
        return new GateRule(
                row.getEntry("milestone"),
                row.getEntry("passesWhen"),
                row.getEntry("sentence"),
                fields == null || fields.isBlank()
                        ? List.of()
                        : Arrays.asList(fields.trim().split("\\s+")));
    }
}
