package org.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.springframework.stereotype.Component;
import org.waymark.Models.Flow;
import org.waymark.Models.Model;
import org.waymark.Models.Node;

/**
 * Attaches process-test-coverage to the product's own engine and adds up what every test of the run passed through.
 *
 * <p>After the run {@code target/coverage.csv} says per model what was reached and what was not, and
 * {@code target/process-test-coverage} shows it on the diagrams. {@link CoverageCheck} judges the table.
 */
@Component
class Coverage extends AbstractProcessEnginePlugin implements Collector {

    static final Path TABLE = Path.of("target/coverage.csv");

    private static final Set<Event> SEEN = Collections.synchronizedSet(new LinkedHashSet<>());

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
        for (BpmnParseListener listener : engine.getCustomPostBPMNParseListeners()) {
            if (listener instanceof ElementCoverageParseListener coverage) coverage.setCoverageState(this);
        }
    }

    @Override
    public void addEvent(Event event) {
        SEEN.add(new Event(
                event.getSource(),
                event.getType(),
                event.getDefinitionKey(),
                event.getElementType(),
                event.getModelKey(),
                0));
    }

    /** How far one model was walked through. */
    record Row(String process, int nodes, int reached, Collection<String> missing, Collection<String> musts) {

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

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), list(cells[4]), list(cells[5]));
        }

        private static List<String> list(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
        }
    }

    static Row row(Model model) {
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

    private static Set<String> reached(String process) {
        Set<String> ids = new LinkedHashSet<>();
        synchronized (SEEN) {
            SEEN.stream()
                    .filter(event -> event.getModelKey().equals(process))
                    .filter(event -> event.getType() != EventType.END)
                    .forEach(event -> ids.add(event.getDefinitionKey()));
        }
        return ids;
    }

    /** Writes the table and the pictures; called once the tests have run. */
    static void write() throws IOException {
        if (SEEN.isEmpty()) return;
        List<String> lines = new ArrayList<>(
                List.of("process,flow nodes,reached,percent,not reached,timers and gateway flows not taken"));
        List<Model> models = Models.all();
        models.forEach(model -> lines.add(row(model).csv()));
        Files.write(TABLE, lines);
        CoverageReportUtil.createReport(pictures(models), "target/process-test-coverage");
    }

    private static DefaultCollector pictures(List<Model> models) {
        DefaultCollector collector = new DefaultCollector(key -> models.stream()
                .filter(model -> model.process().equals(key))
                .findFirst()
                .map(Coverage::shown)
                .orElseThrow());
        Set<String> known =
                new LinkedHashSet<>(models.stream().map(Model::process).toList());
        collector.createSuite(new Suite("waymark", "Every test of the build"));
        collector.activateSuite("waymark");
        collector.createRun(new Run("all", "All"), "waymark");
        collector.activateRun("all");
        synchronized (SEEN) {
            SEEN.stream().filter(event -> known.contains(event.getModelKey())).forEach(collector::addEvent);
        }
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
