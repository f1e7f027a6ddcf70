package org.waymark.escalation.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.waymark.deadline.Limit;
import org.waymark.deadline.LimitUnit;
import org.waymark.escalation.Ladder;

/** Reads {@code escalation-ladder} and {@code escalation-times} of the procedure in force, each version once per question. */
@Component
class LadderTables implements Ladder {

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<String, Map<String, Object>> read = new ConcurrentHashMap<>();

    LadderTables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public String role(String alarmClass, int rung) {
        return (String) answer("escalation-ladder", alarmClass, rung).get("role");
    }

    @Override
    public Limit timeToAnswer(String alarmClass, int rung) {
        Map<String, Object> answer = answer("escalation-times", alarmClass, rung);
        return Limit.after(((Number) answer.get("limit")).intValue(), LimitUnit.of((String) answer.get("unit")));
    }

    private Map<String, Object> answer(String decision, String alarmClass, int rung) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        if (table == null)
            throw new IllegalStateException("No procedure with the table '" + decision + "' is in force.");
        return read.computeIfAbsent(table.getId() + " " + alarmClass + " " + rung, key -> {
            DmnDecisionRuleResult row = decisions
                    .evaluateDecisionTableById(table.getId(), Map.of("alarmClass", alarmClass, "rung", rung))
                    .getFirstResult();
            if (row == null)
                throw new IllegalStateException("The table '" + decision + "' says nothing of alarm class '"
                        + alarmClass + "', rung " + rung + ". Add a row for it.");
            return Map.copyOf(row.getEntryMap());
        });
    }
}
