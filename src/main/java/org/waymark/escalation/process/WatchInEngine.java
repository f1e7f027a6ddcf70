package org.waymark.escalation.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.deadline.StageTimers;
import org.waymark.escalation.EngineWatch;

/** Reads the engine's running tables in two statements: its own queries would ask once for every case. */
@Component
class WatchInEngine implements EngineWatch {

    private static final String TIMERS =
            "select e.business_key_, d.act_id_, j.process_instance_id_, j.duedate_, j.retries_ from act_ru_job j"
                    + " join act_ru_jobdef d on d.id_ = j.job_def_id_"
                    + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                    + " where j.type_ = 'timer' and (d.act_id_ = ? or d.act_id_ like '%-due')"
                    + " order by j.duedate_, j.id_";

    private static final String ESCALATIONS = "select e.id_, e.business_key_,"
            + " (select max(v.text_) from act_ru_variable v where v.proc_inst_id_ = e.id_ and v.name_ = 'milestone'),"
            + " (select count(*) from act_ru_job j where j.process_instance_id_ = e.id_ and j.retries_ > 0)"
            + " + (select count(*) from act_ru_task t where t.proc_inst_id_ = e.id_)"
            + " + (select count(*) from act_ru_event_subscr s where s.proc_inst_id_ = e.id_"
            + " and s.event_name_ = 'milestone-met')"
            + " from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_"
            + " where e.parent_id_ is null and p.key_ in (?, ?) order by e.id_";

    private final JdbcClient jdbc;

    WatchInEngine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Timer> timers() {
        return jdbc.sql(TIMERS)
                .param(StageTimers.WATCH_ON)
                .query((row, number) -> new Timer(
                        episode(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        instant(row.getTimestamp(4)),
                        row.getInt(5) <= 0))
                .list();
    }

    @Override
    public List<Escalation> escalations() {
        return jdbc.sql(ESCALATIONS)
                .params(EngineEscalations.BREACH, EngineEscalations.UNALLOCATED)
                .query((row, number) -> new Escalation(
                        row.getString(1), episode(row.getString(2)), row.getString(3), row.getInt(4) > 0))
                .list();
    }

    private static Long episode(String businessKey) {
        return businessKey != null && businessKey.matches("\\d{1,18}") ? Long.valueOf(businessKey) : null;
    }

    private static Instant instant(Timestamp due) {
        return due == null ? Instant.EPOCH : due.toInstant();
    }
}
