package org.waymark.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.audit.Trail;
import org.waymark.escalation.Comparison.OpenBreach;
import org.waymark.escalation.Comparison.Running;

/**
 * Compares the register of deadlines with the engine's timers and escalations, and keeps what was found. It changes nothing
 * unless somebody asks for it.
 */
@Component
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** The most differences that are kept of one run. */
    static final int MOST_KEPT = 500;

    private static final String RUNNING =
            "select id, episode_id, milestone, case when held_until > due_at then held_until else due_at end, watcher from deadline"
                    + " where state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED') and settled_at is null";

    private static final String BREACHES = "select b.id, b.deadline_id, b.episode_id, b.milestone,"
            + " b.process_instance_id, d.state in ('MET', 'WITHDRAWN', 'SUPERSEDED') as needless"
            + " from breach b left join deadline d on d.id = b.deadline_id where b.closed_at is null";

    private final EngineWatch engine;
    private final OneWatcher watcher;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconciliation(
            EngineWatch engine,
            OneWatcher watcher,
            JdbcClient jdbc,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.engine = engine;
        this.watcher = watcher;
        this.jdbc = jdbc;
        this.trail = trail;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * One comparison.
     *
     * @param by the user who asked for it; null for the nightly one
     * @param deadlines how many deadlines were running
     * @param timers how many timers waited for a deadline
     * @param differences how many were found
     * @param found each of them; of an earlier run the first {@value #MOST_KEPT}
     */
    public record Run(
            Instant at,
            String by,
            int deadlines,
            int timers,
            int escalations,
            int breaches,
            int differences,
            List<Difference> found) {

        public boolean isRepairable() {
            return found.stream().anyMatch(Difference::repairable);
        }
    }

    /** Compares everything as it stands at one moment, and keeps the result. Not within a transaction of the caller's. */
    public Run run(String by) {
        Run run = snapshot.execute(status -> compare(by));
        transaction.executeWithoutResult(status -> keep(run));
        if (run.differences() > 0)
            LOG.warn(
                    "The register of deadlines and the engine differ in {} places; see Operations.", run.differences());
        return run;
    }

    /** Gives each milestone in which a timer was found wrong its one timer again, and compares anew. */
    public Run repair(String by) {
        last().map(Run::found).orElse(List.of()).stream()
                .filter(Difference::repairable)
                .map(difference -> new Place(difference.episodeId(), difference.milestone()))
                .collect(Collectors.toSet())
                .forEach(place -> transaction.executeWithoutResult(status -> {
                    watcher.repair(place.episodeId(), place.milestone());
                    trail.add(by, "watch-repaired", "case", null, place.episodeId(), place.milestone());
                }));
        return run(by);
    }

    private record Place(Long episodeId, String milestone) {}

    /** The latest comparison; empty before the first. */
    public Optional<Run> last() {
        return jdbc.sql("select id, ran_at, ran_by, deadlines, timers, escalations, breaches, differences"
                        + " from reconciliation order by id desc limit 1")
                .query((row, number) -> new Run(
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        kept(row.getLong(1))))
                .optional();
    }

    private List<Difference> kept(long id) {
        return jdbc.sql("select episode_id, milestone, repairable, words from reconciliation_difference"
                        + " where reconciliation_id = ? order by line")
                .param(id)
                .query((row, number) -> new Difference(
                        row.getObject(1, Long.class), row.getString(2), row.getBoolean(3), row.getString(4)))
                .list();
    }

    private Run compare(String by) {
        List<Running> deadlines = jdbc.sql(RUNNING)
                .query((row, number) -> new Running(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
        List<OpenBreach> breaches = jdbc.sql(BREACHES)
                .query((row, number) -> new OpenBreach(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
        List<EngineWatch.Timer> timers = engine.timers();
        List<EngineWatch.Escalation> escalations = engine.escalations();
        List<Difference> found = Comparison.of(deadlines, breaches, timers, escalations);
        return new Run(
                clock.instant(),
                by,
                deadlines.size(),
                timers.size(),
                escalations.size(),
                breaches.size(),
                found.size(),
                found);
    }

    private void keep(Run run) {
        jdbc.sql("insert into reconciliation (ran_at, ran_by, deadlines, timers, escalations, breaches, differences)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(run.at()),
                        run.by(),
                        run.deadlines(),
                        run.timers(),
                        run.escalations(),
                        run.breaches(),
                        run.differences())
                .update();
        long id =
                jdbc.sql("select max(id) from reconciliation").query(Long.class).single();
        int line = 0;
        for (Difference difference : run.found().subList(0, Math.min(MOST_KEPT, run.differences()))) {
            jdbc.sql("insert into reconciliation_difference"
                            + " (reconciliation_id, line, episode_id, milestone, repairable, words)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            line++,
                            difference.episodeId(),
                            difference.milestone(),
                            difference.repairable(),
                            difference.words())
                    .update();
        }
    }
}
