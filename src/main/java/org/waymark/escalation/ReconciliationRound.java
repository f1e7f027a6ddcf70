package org.waymark.escalation;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WorkingCalendar;

/** Compares the register with the engine every night, on the one node that is first to claim the night. */
@Component
class ReconciliationRound {

    private static final String NAME = "reconciliation";

    private final Reconciliation reconciliation;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean runsJobs;

    ReconciliationRound(
            Reconciliation reconciliation,
            JdbcClient jdbc,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsJobs) {
        this.reconciliation = reconciliation;
        this.jdbc = jdbc;
        this.clock = clock;
        this.runsJobs = runsJobs;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Europe/London")
    void tonight() {
        if (runsJobs) run();
    }

    /** Returns whether this node was the one. */
    boolean run() {
        if (!claim(WorkingCalendar.dateOf(clock.instant()))) return false;
        reconciliation.run(null);
        return true;
    }

    private boolean claim(LocalDate night) {
        try {
            jdbc.sql("insert into nightly_round (name, night) values (?, ?)")
                    .params(NAME, Date.valueOf(night))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }
}
