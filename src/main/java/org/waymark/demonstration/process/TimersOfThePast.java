package org.waymark.demonstration.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.waymark.demonstration.PastTimers;
import org.waymark.engine.ProductClock;

@Component
class TimersOfThePast implements PastTimers {

    private final ManagementService management;
    private final ProductClock clock;

    TimersOfThePast(ManagementService management, ProductClock clock) {
        this.management = management;
        this.clock = clock;
    }

    @Override
    public void moveTo(Instant until) {
        for (Job job = next(until); job != null; job = next(until)) {
            Instant due = job.getDuedate() == null
                    ? clock.instant()
                    : job.getDuedate().toInstant();
            if (due.isAfter(clock.instant())) clock.freeze(due);
            management.executeJob(job.getId());
        }
        if (until.isAfter(clock.instant())) clock.freeze(until);
    }

    @Override
    public void startAt(Instant past) {
        clock.freeze(past);
    }

    @Override
    public void arrive() {
        clock.reset();
    }

    private Job next(Instant until) {
        List<Job> withoutDate =
                management.createJobQuery().messages().withRetriesLeft().listPage(0, 1);
        if (!withoutDate.isEmpty()) return withoutDate.get(0);
        List<Job> timers = management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return timers.isEmpty() ? null : timers.get(0);
    }
}
