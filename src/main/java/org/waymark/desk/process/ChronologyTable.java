package org.waymark.desk.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.waymark.desk.Significance;

/**
 * Reads the decision table {@code chronology} of the procedure in force, each version once per event. A procedure published
 * before there was such a table calls every event significant: too much is better than too little.
 */
@Component
class ChronologyTable implements Significance {

    private static final String DECISION = "chronology";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<String, Optional<Rule>> read = new ConcurrentHashMap<>();

    ChronologyTable(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Optional<Rule> of(String eventType) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        if (table == null) return Optional.of(Rule.BARE);
        return read.computeIfAbsent(
                table.getId() + " " + eventType,
                key -> decisions.evaluateDecisionTableById(table.getId(), Map.of("event", eventType)).stream()
                        .findFirst()
                        .map(ChronologyTable::rule));
    }

    private static Rule rule(DmnDecisionRuleResult row) {
        Number rank = row.getEntry("rank");
        return new Rule(rank == null ? 0 : rank.intValue(), keys(row.getEntry("tells")), keys(row.getEntry("meaning")));
    }

    private static List<String> keys(String written) {
        return written == null || written.isBlank()
                ? List.of()
                : List.of(written.strip().split("\\s+"));
    }
}
