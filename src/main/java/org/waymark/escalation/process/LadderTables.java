package org.waymark.escalation.process;

import java.util.ArrayList;
import java.util.List;
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

    /** A ladder ends with the role that does not change any more; more rungs than this no authority has. */
    private static final int LONGEST = 12;

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<String, Map<String, Object>> read = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ladders = new ConcurrentHashMap<>();

    LadderTables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public List<String> roles(String alarmClass) {
        String table = newest("escalation-ladder");
        return ladders.computeIfAbsent(table + " " + alarmClass, key -> {
            List<String> roles = new ArrayList<>();
            for (int rung = 1; rung <= LONGEST; rung++)
                roles.add((String) answer(table, alarmClass, rung).get("role"));
            while (roles.size() > 1 && roles.get(roles.size() - 2).equals(roles.get(roles.size() - 1)))
                roles.remove(roles.size() - 1);
            return List.copyOf(roles);
        });
    }

    @Override
    public Limit timeToAnswer(String alarmClass, int rung) {
        Map<String, Object> answer = answer(newest("escalation-times"), alarmClass, rung);
        return Limit.after(((Number) answer.get("limit")).intValue(), LimitUnit.of((String) answer.get("unit")));
    }

    private String newest(String decision) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        if (table == null)
            throw new IllegalStateException("No procedure with the table '" + decision + "' is in force.");
        return table.getId();
    }

    private Map<String, Object> answer(String table, String alarmClass, int rung) {
        return read.computeIfAbsent(table + " " + alarmClass + " " + rung, key -> {
            DmnDecisionRuleResult row = decisions
                    .evaluateDecisionTableById(table, Map.of("alarmClass", alarmClass, "rung", rung))
                    .getFirstResult();
            if (row == null)
                throw new IllegalStateException("The table '" + table.split(":")[0] + "' says nothing of alarm class '"
                        + alarmClass + "', rung " + rung + ". Add a row for it.");
            return Map.copyOf(row.getEntryMap());
        });
    }
}
