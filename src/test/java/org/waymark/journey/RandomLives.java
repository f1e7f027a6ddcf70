package org.waymark.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.TestClock;
import org.waymark.access.DemonstrationStaff;
import org.waymark.access.Workers;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RecordChildren;
import org.waymark.deadline.Deadlines;
import org.waymark.demonstration.SampleAnswers;
import org.waymark.desk.Corrections;
import org.waymark.referral.Contacts;
import org.waymark.worklist.AdvanceDelays;
import org.waymark.worklist.AnytimeRecords;
import org.waymark.worklist.Tasks;
import org.waymark.worklist.WorkItems;

/** Begins random lives; holds the services through which they are lived. */
@Component
class RandomLives {

    private static final String NEXT_JOB = "select j.id_, j.duedate_, coalesce(d.act_id_, '') from act_ru_execution e"
            + " join act_ru_job j on j.process_instance_id_ = e.id_"
            + " left join act_ru_jobdef d on d.id_ = j.job_def_id_"
            + " where e.business_key_ in (:cases) and j.retries_ > 0 and (j.duedate_ is null or j.duedate_ <= :until)"
            + " order by j.duedate_ nulls first, j.id_ limit 1";

    final Contacts contacts;
    final AnytimeRecords anytime;
    final AdvanceDelays delays;
    final Deadlines deadlines;
    final Tasks tasks;
    final WorkItems items;
    final Episodes episodes;
    final CaseRecords records;
    final RecordChildren parts;
    final Corrections corrections;
    final Workers workers;
    final SampleAnswers answers;
    final TestClock clock;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final DemonstrationStaff staff;

    RandomLives(
            Contacts contacts,
            AnytimeRecords anytime,
            AdvanceDelays delays,
            Deadlines deadlines,
            Tasks tasks,
            WorkItems items,
            Episodes episodes,
            CaseRecords records,
            RecordChildren parts,
            Corrections corrections,
            Workers workers,
            SampleAnswers answers,
            TestClock clock,
            ManagementService management,
            JdbcClient jdbc,
            DemonstrationStaff staff) {
        this.contacts = contacts;
        this.anytime = anytime;
        this.delays = delays;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.items = items;
        this.episodes = episodes;
        this.records = records;
        this.parts = parts;
        this.corrections = corrections;
        this.workers = workers;
        this.answers = answers;
        this.clock = clock;
        this.management = management;
        this.jdbc = jdbc;
        this.staff = staff;
    }

    /** A job of a case that is to be run; one without a date is due at once. */
    record DueJob(String id, Instant due, String element) {}

    RandomLife begin(long seed, int number, boolean briefly) {
        staff.takeOnWhereNobodyWorks();
        return new RandomLife(this, seed, number, briefly);
    }

    Optional<DueJob> nextJob(Collection<Long> cases, Instant until) {
        List<String> keys = cases.stream().map(String::valueOf).toList();
        return jdbc.sql(NEXT_JOB)
                .param("cases", keys)
                .param("until", java.sql.Timestamp.from(until))
                .query((row, number) -> new DueJob(
                        row.getString(1),
                        row.getTimestamp(2) == null
                                ? Instant.EPOCH
                                : row.getTimestamp(2).toInstant(),
                        row.getString(3)))
                .optional();
    }

    void run(DueJob job) {
        management.executeJob(job.id());
    }
}
