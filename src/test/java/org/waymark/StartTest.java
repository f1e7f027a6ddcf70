package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The product starts, and its one clock is the engine's too. */
@WaymarkTest
class StartTest {

    private final ProcessEngine engine;
    private final Clock clock;
    private final TestClock hand;

    @Autowired
    StartTest(ProcessEngine engine, Clock clock, TestClock hand) {
        this.engine = engine;
        this.clock = clock;
        this.hand = hand;
    }

    @Test
    void jobsAreRunByTestsOnly() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor executor = configuration.getJobExecutor();
        assertThat(executor == null || !executor.isActive()).isTrue();
    }

    @Test
    void theEngineFollowsTheProductsClock() {
        hand.moveTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo("2026-10-25T00:30:00Z");
    }
}
