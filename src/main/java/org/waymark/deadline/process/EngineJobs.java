package org.waymark.deadline.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WaitingJobs;
import org.waymark.engine.JobBell;

@Component
class EngineJobs implements WaitingJobs {

    private static final int NEAR_DAYS = 2 * 365;

    private final ManagementService management;
    private final JobBell bell;
    private final Clock clock;

    EngineJobs(ManagementService management, JobBell bell, Clock clock) {
        this.management = management;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextTimer() {
        List<Job> next = management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(clock.instant()))
                .duedateLowerThan(Date.from(clock.instant().plus(NEAR_DAYS, ChronoUnit.DAYS)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    @Override
    public long due() {
        return management.createJobQuery().active().executable().count();
    }

    @Override
    public void look() {
        bell.ring();
    }
}
