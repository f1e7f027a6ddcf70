package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.PostgresTest;
import org.waymark.TestClock;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Families;
import org.waymark.child.Family;
import org.waymark.escalation.Reconciliation;

/**
 * The Monday after a shutdown: every deadline has passed in the same minute while no node ran. The cases, their events and the
 * stages that watch them are made by the product's own services, with the clock in the past; the nodes that find them are
 * processes of their own, under the clock on the wall, on the same PostgreSQL.
 */
@PostgresTest
@Tag("bench")
class BreachStormTest {

    private static final int DEADLINES = Integer.getInteger("waymark.bench.deadlines", 20_000);
    private static final int LOCK_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final String MILESTONE = "strategy-discussion";

    private static final String BARE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         targetNamespace="urn:waymark:bench">
              <process id="bare-timer" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"><outgoing>a</outgoing></startEvent>
                <sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                <intermediateCatchEvent id="wait"><incoming>a</incoming><outgoing>b</outgoing>
                  <timerEventDefinition><timeDate>${due}</timeDate></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="b" sourceRef="wait" targetRef="end"/>
                <endEvent id="end"><incoming>b</incoming></endEvent>
              </process>
            </definitions>
            """;

    @Autowired
    private TestClock clock;

    @Autowired
    private Families families;

    @Autowired
    private Children children;

    @Autowired
    private Episodes episodes;

    @Autowired
    private Teams teams;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment settings;

    @Test
    void oneNodeKilledInTheMiddleAndStartedAgain() throws Exception {
        Storm storm = prepare(DEADLINES);
        double bare = bareTimersPerSecond(DEADLINES / 4);
        long before = System.nanoTime();
        int atKill;
        try (Node first = Node.start("first", settings, LOCK_SECONDS)) {
            storm.await(DEADLINES * 2 / 5, first);
            first.kill();
            atKill = storm.breaches();
        }
        assertThat(atKill).as("killed in the middle").isBetween(1, DEADLINES - 1);
        try (Node again = Node.start("first-again", settings, LOCK_SECONDS)) {
            storm.await(DEADLINES, again);
            storm.awaitQuiet(again);
        }
        storm.isAnsweredForExactlyOnce();
        say(
                "one node, killed after %d of %d breaches and started again: %.0f s with both starts",
                atKill, DEADLINES, seconds(before));
        say(
                "deadlines with register, breach and task per second %.1f, bare timers per second %.1f: 1 to %.1f",
                storm.perSecond(), bare, bare / storm.perSecond());
    }

    @Test
    void twoNodesAtOnceOfWhichOneIsKilled() throws Exception {
        int number = Math.max(10, DEADLINES / 4);
        Storm storm = prepare(number);
        long before = System.nanoTime();
        try (Node one = Node.start("one", settings, LOCK_SECONDS);
                Node two = Node.start("two", settings, LOCK_SECONDS)) {
            storm.await(number / 2, one, two);
            one.kill();
            storm.await(number, two);
            storm.awaitQuiet(two);
        }
        storm.isAnsweredForExactlyOnce();
        say("two nodes, one of them killed in the middle: %d breaches in %.0f s", number, seconds(before));
    }

    /** Cases whose discussion was due on Sunday morning at ten. */
    private Storm prepare(int number) throws Exception {
        Instant real = Instant.ofEpochMilli(
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli());
        LocalDate sunday = LocalDate.ofInstant(real, ZoneId.of("Europe/London"))
                .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        Instant due = sunday.atTime(10, 0).atZone(ZoneId.of("Europe/London")).toInstant();
        Instant happened = due.minus(Duration.ofHours(24));
        clock.moveTo(happened.plus(Duration.ofMinutes(30)));
        long before = System.nanoTime();
        Team team = teams.findAll().get(0);
        List<Long> made = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> futures = new ArrayList<>();
            for (int i = 0; i < number; i++) futures.add(hands.submit(() -> caseOfSuspectedHarm(team, happened)));
            for (Future<Long> future : futures) made.add(future.get());
        } finally {
            hands.shutdown();
        }
        say("%d cases with one deadline each made in %.0f s", number, seconds(before));
        Storm storm = new Storm(made.get(0), made, due);
        assertThat(storm.count("select count(*) from deadline where state = 'RUNNING' and due_at = :due"
                        + " and milestone = :milestone and watcher is null and episode_id in (select id from episode"
                        + " where id between :first and :last)"))
                .isEqualTo(number);
        assertThat(reconciliation.run("bench").differences())
                .as("before the storm")
                .isZero();
        return storm;
    }

    private Long caseOfSuspectedHarm(Team team, Instant happened) {
        return new TransactionTemplate(transactions).execute(status -> {
            Family family = families.save(new Family("Storm"));
            Child child = children.save(new Child(family.id(), "Ada", "Storm", null));
            Long id = episodes.save(new Episode(child.id(), team.id(), clock.instant(), EpisodeStatus.OPEN))
                    .id();
            caseFile.happened(id, "harm-suspected", happened, "daisy.fieldmouse", null);
            runtime.startProcessInstanceByKey(MILESTONE, id.toString(), Map.of("episodeId", id));
            return id;
        });
    }

    /** The engine alone, in the same kind of process on the same database: a timer, and nothing else. */
    private double bareTimersPerSecond(int number) {
        repository.createDeployment().name("bench").addString("bare.bpmn", BARE).deploy();
        // the storm waits meanwhile
        jdbc.sql("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1")
                .update();
        Map<String, Object> due = Map.of("due", Date.from(clock.instant()));
        for (int i = 0; i < number; i++) runtime.startProcessInstanceByKey("bare-timer", due);
        String left = "select count(*) from act_ru_job where process_def_key_ = 'bare-timer'";
        try (Node node = Node.start("bare", settings, LOCK_SECONDS)) {
            Rate rate = new Rate(number);
            await(
                    node,
                    () -> rate.at(number - jdbc.sql(left).query(Integer.class).single()));
            return rate.perSecond();
        } finally {
            jdbc.sql("update act_ru_job set suspension_state_ = 1").update();
        }
    }

    private interface Done {
        boolean yet();
    }

    private static void await(Node node, Done done) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.yet()) {
            assertThat(node.isAlive())
                    .as("the node runs; see its log in target/bench")
                    .isTrue();
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How fast something went, from a tenth of it to nine tenths, so that starting does not count. */
    private static final class Rate {

        private final int all;
        private long beganAt;
        private int beganWith;
        private double perSecond;

        Rate(int all) {
            this.all = all;
        }

        boolean at(int done) {
            if (beganAt == 0 && done >= all / 10) {
                beganAt = System.nanoTime();
                beganWith = done;
            } else if (beganAt != 0 && done > beganWith && done <= all * 9 / 10 || perSecond == 0 && done >= all) {
                perSecond = (done - beganWith) / Math.max(0.001, seconds(beganAt));
            }
            return done >= all;
        }

        double perSecond() {
            return perSecond;
        }
    }

    private final class Storm {

        private final int number;
        private final long first;
        private final long last;
        private final Instant due;
        private final Rate rate;

        Storm(long first, List<Long> made, Instant due) {
            this.number = made.size();
            this.first = made.stream().mapToLong(Long::longValue).min().orElse(first);
            this.last = made.stream().mapToLong(Long::longValue).max().orElse(first);
            this.due = due;
            this.rate = new Rate(number * 2 / 5);
        }

        int breaches() {
            return count("select count(*) from breach where episode_id between :first and :last");
        }

        double perSecond() {
            return rate.perSecond();
        }

        void await(int breaches, Node... nodes) {
            for (Node node : nodes) assertThat(node.isAlive()).isTrue();
            BreachStormTest.await(nodes[0], () -> {
                int done = breaches();
                if (done < number * 2 / 5) rate.at(done);
                return done >= breaches;
            });
        }

        /** Until no job is due any more. */
        void awaitQuiet(Node node) {
            BreachStormTest.await(
                    node,
                    () -> count("select count(*) from act_ru_job j join act_ru_execution e on e.id_ ="
                                    + " j.process_instance_id_ where (j.duedate_ is null or j.duedate_ <= :due)"
                                    + " and e.business_key_ in (select cast(id as varchar) from episode where id between"
                                    + " :first and :last)")
                            == 0);
        }

        void isAnsweredForExactlyOnce() {
            String these = " episode_id between :first and :last";
            assertThat(breaches()).as("breaches").isEqualTo(number);
            assertThat(count("select count(distinct deadline_id) from breach where" + these))
                    .as("deadlines answered for")
                    .isEqualTo(number);
            assertThat(count("select count(*) from deadline d join breach b on b.deadline_id = d.id"
                            + " and b.process_instance_id = d.watcher where d.state = 'BREACHED' and b.state = 'open'"
                            + " and b.role is not null and b.task_id is not null and d." + these.strip()))
                    .as("deadlines breached, each watched by the escalation of its own breach, with somebody asked")
                    .isEqualTo(number);
            assertThat(count("select count(*) from breach_step s join breach b on b.id = s.breach_id"
                            + " where s.step = 'opened' and b." + these.strip()))
                    .as("openings")
                    .isEqualTo(number);
            assertThat(count("select count(*) from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_"
                            + " where e.parent_id_ is null and p.key_ = 'breach-escalation' and e.business_key_ in"
                            + " (select cast(id as varchar) from episode where id between :first and :last)"))
                    .as("escalations that run")
                    .isEqualTo(number);
            assertThat(jdbc.sql("select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null")
                            .query(Integer.class)
                            .single())
                    .as("failed jobs")
                    .isZero();
            assertThat(jdbc.sql("select count(*) from act_ru_incident")
                            .query(Integer.class)
                            .single())
                    .as("incidents")
                    .isZero();
            assertThat(reconciliation.run("bench").found()).as("differences").isEmpty();
        }

        int count(String sql) {
            JdbcClient.StatementSpec statement =
                    jdbc.sql(sql).param("first", first).param("last", last);
            if (sql.contains(":due")) statement = statement.param("due", Timestamp.from(due));
            if (sql.contains(":milestone")) statement = statement.param("milestone", MILESTONE);
            return statement.query(Integer.class).single();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String words, Object... values) {
        System.out.println("Bench: " + words.formatted(values));
    }
}
