package org.waymark.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Wakes the job executor, which otherwise looks for due jobs every few seconds only. */
@Component
public class JobBell {

    private final ObjectProvider<ProcessEngine> engine;

    JobBell(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Has it look now; without effect where this node runs no jobs. */
    public void ring() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        JobExecutor executor = configuration.getJobExecutor();
        if (executor != null && executor.isActive()) executor.jobWasAdded();
    }
}
