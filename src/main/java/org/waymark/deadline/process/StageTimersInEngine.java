package org.waymark.deadline.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.deadline.StageTimers;

/** Finds the timers by the case's process instances, all of which carry the episode as business key. */
@Component
class StageTimersInEngine implements StageTimers {

    // the engine's own query cannot ask for an element and several instances at once (7.24.0)
    private static final String WAITING = "select j.id_, d.act_id_, j.process_instance_id_, j.duedate_"
            + " from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_"
            + " join act_ru_jobdef d on d.id_ = j.job_def_id_"
            + " where e.business_key_ = ? and d.act_id_ in (?, ?) order by j.duedate_, j.id_";

    private final ManagementService management;
    private final JdbcClient jdbc;

    StageTimersInEngine(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> of(Long episodeId, String milestone) {
        return jdbc.sql(WAITING)
                .params(episodeId.toString(), milestone + "-due", WATCH_ON)
                .query((row, number) ->
                        new Waiting(row.getString(1), row.getString(2), row.getString(3), instant(row.getTimestamp(4))))
                .list();
    }

    @Override
    public void move(String timerId, Instant due) {
        management.setJobDuedate(timerId, Date.from(due));
    }

    private static Instant instant(Timestamp due) {
        return due == null ? Instant.EPOCH : due.toInstant();
    }
}
