package org.waymark.deadline.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.waymark.deadline.Limit;
import org.waymark.deadline.LimitUnit;
import org.waymark.deadline.Timescale;
import org.waymark.deadline.Timescales;

/**
 * Reads the decision table {@code timescales} of the procedure in force. The answer depends on nothing but the table and the
 * event, so each version of the table is asked once per event.
 */
@Component
class TimescalesTable implements Timescales {

    static final String DECISION = "timescales";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<String, List<Timescale>> read = new ConcurrentHashMap<>();

    TimescalesTable(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public List<Timescale> startedBy(String eventType, LocalDate on) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        if (table == null) throw new IllegalStateException("No procedure with a 'timescales' table is in force.");
        Collection<Timescale> newest =
                read.computeIfAbsent(table.getId() + " " + eventType, key -> read(table, eventType)).stream()
                        .filter(rule -> !rule.effectiveFrom().isAfter(on))
                        .collect(Collectors.toMap(
                                Timescale::milestone,
                                rule -> rule,
                                BinaryOperator.maxBy(Comparator.comparing(Timescale::effectiveFrom)),
                                java.util.LinkedHashMap::new))
                        .values();
        return List.copyOf(newest);
    }

    private List<Timescale> read(DecisionDefinition table, String eventType) {
        return decisions.evaluateDecisionTableById(table.getId(), Map.of("event", eventType)).stream()
                .filter(row -> LimitUnit.isCounted(row.getEntry("unit")))
                .map(row -> timescale(row, table))
                .toList();
    }

    private static Timescale timescale(DmnDecisionRuleResult row, DecisionDefinition table) {
        String milestone = row.getEntry("milestone");
        try {
            return new Timescale(
                    milestone,
                    new Limit(
                            number(row, "limit"),
                            LimitUnit.of(row.getEntry("unit")),
                            "before".equals(row.getEntry("direction"))),
                    row.getEntry("startingEvent"),
                    number(row, "warningLimit"),
                    LimitUnit.of(row.getEntry("warningUnit")),
                    row.getEntry("alarmClass"),
                    row.getEntry("legalClass"),
                    row.getEntry("change"),
                    names(row.getEntry("endsWith")),
                    "yes".equals(row.get("restarts")),
                    row.getEntry("authority"),
                    LocalDate.parse(row.getEntry("effectiveFrom")),
                    row.getEntry("label"),
                    List.copyOf(names((String) row.get("tells"))),
                    table.getVersion() + "/" + table.getDeploymentId());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The row for '" + milestone + "' in the timescales table cannot be read: " + e.getMessage(), e);
        }
    }

    private static int number(DmnDecisionRuleResult row, String output) {
        return ((Number) row.getEntry(output)).intValue();
    }

    private static Set<String> names(String list) {
        if (list == null || list.isBlank()) return Set.of();
        return new LinkedHashSet<>(Arrays.asList(list.trim().split("[,\\s]+")));
    }
}
