package org.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.waymark.Models.Flow;
import org.waymark.Models.Model;
import org.waymark.Models.Node;

/**
 * How far the tests walked through each model: {@code target/coverage.csv} says what was reached and what was not, and
 * {@code target/process-test-coverage} shows it on the diagrams.
 */
record CoverageReport(Set<Event> events) {

    private static final Path TABLE = Path.of("target/coverage.csv");
    private static final int LEAST_PERCENT = 95;

    /** How far one model was walked through. */
    private record Row(String process, int nodes, int reached, Collection<String> missing, Collection<String> musts) {

        /** Share of flow nodes reached, 0 to 100, rounded down. */
        int percent() {
            return nodes == 0 ? 100 : 100 * reached / nodes;
        }

        String csv() {
            return String.join(
                    ",",
                    process,
                    String.valueOf(nodes),
                    String.valueOf(reached),
                    String.valueOf(percent()),
                    String.join(";", missing),
                    String.join(";", musts));
        }
    }

    /** Writes the table and the pictures, and says what was tried too little, one sentence per fault. */
    List<String> write() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("process,flow nodes,reached,percent,not reached,timers and gateway flows not taken"));
        List<String> faults = new ArrayList<>();
        List<Model> models = Models.all();
        for (Row row : models.stream().map(this::row).toList()) {
            lines.add(row.csv());
            System.out.printf(
                    "%-24s %3d of %3d flow nodes, %3d %%%n", row.process(), row.reached(), row.nodes(), row.percent());
            if (row.percent() < LEAST_PERCENT) {
                faults.add(row.process() + ": " + row.percent() + " % of flow nodes, missing " + row.missing());
            }
            if (!row.musts().isEmpty()) {
                faults.add(row.process() + ": timers not fired or gateway flows not taken: " + row.musts());
            }
        }
        Files.write(TABLE, lines);
        CoverageReportUtil.createReport(pictures(models), "target/process-test-coverage");
        return faults;
    }

    private Row row(Model model) {
        Set<String> reached = reached(model.process());
        Set<String> missing = new TreeSet<>();
        Set<String> musts = new TreeSet<>();
        for (Node node : model.nodes()) {
            if (reached.contains(node.id())) continue;
            missing.add(node.id());
            if (node.timer() != null) musts.add(node.id());
        }
        for (Flow flow : model.flows()) {
            boolean fromGateway =
                    model.node(flow.source()).filter(Node::isGateway).isPresent();
            if (fromGateway && !reached.contains(flow.id())) musts.add(flow.id());
        }
        int nodes = model.nodes().size();
        return new Row(model.process(), nodes, nodes - missing.size(), missing, musts);
    }

    private Set<String> reached(String process) {
        Set<String> ids = new LinkedHashSet<>();
        events.stream()
                .filter(event -> event.getModelKey().equals(process))
                .filter(event -> event.getType() != EventType.END)
                .forEach(event -> ids.add(event.getDefinitionKey()));
        return ids;
    }

    private DefaultCollector pictures(List<Model> models) {
        DefaultCollector collector = new DefaultCollector(key -> models.stream()
                .filter(model -> model.process().equals(key))
                .findFirst()
                .map(CoverageReport::shown)
                .orElseThrow());
        Set<String> known =
                new LinkedHashSet<>(models.stream().map(Model::process).toList());
        collector.createSuite(new Suite("waymark", "Every test of the build"));
        collector.activateSuite("waymark");
        collector.createRun(new Run("all", "All"), "waymark");
        collector.activateRun("all");
        events.stream().filter(event -> known.contains(event.getModelKey())).forEach(collector::addEvent);
        return collector;
    }

    private static org.camunda.community.process_test_coverage.core.model.Model shown(Model model) {
        try {
            return new org.camunda.community.process_test_coverage.core.model.Model(
                    model.process(), model.nodes().size() + model.flows().size(), "", Files.readString(model.file()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
