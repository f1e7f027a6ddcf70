package org.waymark;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.springframework.stereotype.Component;

/**
 * Attaches process-test-coverage to the product's own engine and adds up what every test of this Java machine passed through;
 * {@link CoverageReport} judges it.
 */
@Component
class Coverage extends AbstractProcessEnginePlugin implements Collector {

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

    /** Every element passed through so far. */
    static Set<Event> seen() {
        synchronized (SEEN) {
            return new LinkedHashSet<>(SEEN);
        }
    }
}
