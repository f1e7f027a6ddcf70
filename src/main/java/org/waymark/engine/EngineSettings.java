package org.waymark.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What the engine's property file cannot express. */
class EngineSettings extends AbstractProcessEnginePlugin {

    private final List<BpmnParseListener> parseListeners;

    EngineSettings(BpmnParseListener... parseListeners) {
        this.parseListeners = List.of(parseListeners);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setSkipIsolationLevelCheck(false);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setJobExecutorPreferTimerJobs(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT20M,PT1H,PT4H");
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().addAll(parseListeners);
    }
}
