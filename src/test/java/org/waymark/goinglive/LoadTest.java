package org.waymark.goinglive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.WaymarkTest;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Service;
import org.waymark.access.Services;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.desk.LateToConfirm;
import org.waymark.escalation.Difference;
import org.waymark.escalation.Reconciliation;

/** Open cases come in whole or not at all, each at its stage, with one watcher for every clock and a next task for a person. */
@WaymarkTest
class LoadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 7);
    private static final long SEED = Long.getLong("waymark.test.seed", 20_260_407L);
    private static final int CASES = Integer.getInteger("waymark.test.open-cases", 90);

    private final GoingLive goingLive;
    private final FileReader reader;
    private final Loader loader;
    private final Runs runs;
    private final Reconciliation reconciliation;
    private final Workers workers;
    private final JdbcClient jdbc;
    private final Services services;
    private final Teams teams;
    private final LateToConfirm late;
    private final TransactionTemplate transaction;
    private Viewer kit;
    private Map<String, String> closing;

    @Autowired
    LoadTest(
            GoingLive goingLive,
            FileReader reader,
            Loader loader,
            Runs runs,
            Reconciliation reconciliation,
            Workers workers,
            JdbcClient jdbc,
            Services services,
            Teams teams,
            LateToConfirm late,
            PlatformTransactionManager transactions) {
        this.goingLive = goingLive;
        this.reader = reader;
        this.loader = loader;
        this.runs = runs;
        this.reconciliation = reconciliation;
        this.workers = workers;
        this.jdbc = jdbc;
        this.services = services;
        this.teams = teams;
        this.late = late;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The cases that stay belong to a team of their own, so that no other test finds them on its lists. */
    @BeforeEach
    void signIn() {
        kit = Viewer.of(workers.findById("kit.cogwheel").orElseThrow());
        Service service = services.save(new Service("Service " + UUID.randomUUID()));
        Team team = teams.save(new Team("Team " + UUID.randomUUID(), service.id()));
        String worker = "w-" + UUID.randomUUID();
        workers.save(new Worker(worker, "Worker " + worker, "{noop}x", EnumSet.of(Role.SOCIAL_WORKER))
                .in(team.id(), service.id())
                .qualified(true));
        closing = Map.of(
                "team", team.name(),
                "received_at", "2025-11-03",
                "decided_on", "2025-11-04",
                "worker", worker,
                "allocated_on", "2025-11-04");
    }

    /** {@code mvn -Pfull verify} brings 3,000 in, {@code -Dwaymark.test.seed} draws others. */
    @Test
    void mixedOpenCasesComeInAndEveryClockHasItsWatcherAndEveryCaseItsPerson() {
        OpenCases drawn = new OpenCases(SEED, "mix-", TODAY).draw(CASES);
        Long id = dryRun(drawn);
        assertThat(goingLive.findings(id, kit)).filteredOn(Finding::error).isEmpty();
        long told = toldOrAlarmed();
        transaction.executeWithoutResult(status -> {
            loadAll(id, drawn);
            Set<Long> mine = ids(id);
            assertThat(mine).hasSize(CASES);
            assertThat(differences(mine)).isEmpty();
            assertThat(withoutPerson(id)).isEmpty();
            assertThat(unanswered(id)).isEmpty();
            assertThat(timersWithoutClock(id)).isEmpty();
            assertThat(toldOrAlarmed()).as("breaches, notices and messages").isEqualTo(told);
            assertThat(lateByTeam(id))
                    .as("what was late waits on its team's list")
                    .isNotEmpty()
                    .allSatisfy((team, held) -> {
                        Viewer manager = Viewer.of(
                                workers.findById(team.equals("Harbour team") ? "martha.milestone" : "theo.thornbush")
                                        .orElseThrow());
                        assertThat(late.count(manager)).isGreaterThanOrEqualTo(held);
                    });
            assertThat(jdbc.sql(
                                    "select count(*) from relationship r join brought_in b on b.waymark_id = r.from_person_id"
                                            + " where b.kind = 'person' and b.run_id = ? and r.kind = 'MOTHER'")
                            .param(id)
                            .query(Long.class)
                            .single())
                    .isEqualTo(CASES);
            status.setRollbackOnly(); // the lists of other tests are not to be full of them
        });
    }

    @Test
    void aSecondLoadOfTheSameFilesFindsEverythingThereAlready() {
        OpenCases two =
                new OpenCases(SEED, "twice-", TODAY).add("closure", closing).add("closure", closing);
        Run first = goingLive.load(read(two), kit);
        assertThat(first.failure()).isNull();
        assertThat(first.state()).isEqualTo(RunState.LOADED);
        assertThat(first.loaded()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from going_live_file where run_id = ?")
                        .param(first.id())
                        .query(Long.class)
                        .single())
                .as("files kept after the load")
                .isZero();
        Run again = goingLive.run(read(two), kit).orElseThrow();
        assertThat(again.already()).isEqualTo(2);
        assertThat(again.cases()).isZero();
        assertThat(again.isLoadable()).isFalse();
        Run more = goingLive.load(read(two.add("closure", closing)), kit);
        assertThat(more.loaded()).isEqualTo(1);
        assertThatThrownBy(() -> goingLive.load(more.id(), kit))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is done");
    }

    @Test
    void aNodeThatDiesOnTheWayLeavesNothingAndTheLoadIsStartedAgain() {
        OpenCases many = new OpenCases(SEED, "dies-", TODAY);
        for (int i = 0; i < 30; i++) many.add("closure", closing);
        Long id = read(many);
        assertThat(runs.claim(id, "kit.cogwheel")).isTrue();
        assertThat(runs.claim(id, "kit.cogwheel"))
                .as("while another node is at it")
                .isFalse();
        assertThatThrownBy(() -> loader.load(load(id), reader.read(many.files()), done -> {
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(ids(id)).isEmpty();
        jdbc.sql("update going_live_run set beat_at = read_at - interval '1' hour where id = ?")
                .param(id)
                .update();
        assertThat(goingLive.run(id, kit).orElseThrow().isLoadable()).isTrue();
        assertThat(goingLive.load(id, kit).loaded()).isEqualTo(30);
    }

    /** A second file or a second case of one child would hide half of what is known of it. */
    @Test
    void aChildThatStandsTwiceInTheFilesIsNamedAndNothingComesIn() {
        assertThat(said("C1,,Robin,Marlowe,2019-05-14,,,,,,,", "C2,,ROBIN,Mar-lowe,2019-05-14,,,,,,,"))
                .containsExactly("children.csv 3 first_name The same stands in row 2 already. Is it the same child?"
                        + " Keep one row, and use its number in the other files too.");
        assertThat(said("C1,,Robin,Marlowe,2019-05-14,,,,,9434765919,,", "C2,,Lea,Marlowe,2019-05-14,,,,,9434765919,,"))
                .containsExactly(
                        "children.csv 3 nhs_number The same stands in row 2 already. Two children never share one.");
        assertThat(said(
                        "C1,,Robin,Marlowe,2019-05-14,,,,,9434765919943476591999,,",
                        "C2,,Lea,Marlowe,2019-05-14,,,,,,,"))
                .containsExactly("children.csv 2 nhs_number This is longer than 20 characters.");
    }

    /** The one that is here under its old number, and again under another, is one child with one case. */
    @Test
    void twoNumbersThatLeadToOneFileAreOneChild() {
        OpenCases here = new OpenCases(SEED, "one-file-", TODAY).add("closure", closing);
        Run first = goingLive.load(read(here), kit);
        assertThat(first.failure()).isNull();
        jdbc.sql("update episode set status = 'CLOSED', closed_at = received_at where id in (select waymark_id from"
                        + " brought_in where kind = 'case' and run_id = ?)")
                .param(first.id())
                .update();
        String named = new String(here.files().get(0).content(), StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(1);
        String row = named.substring(named.indexOf(',') + 1);
        assertThat(said("Cone-file-1," + row, "another," + row))
                .contains(
                        "cases.csv 3 child_number The same stands in row 2 already. A child has one open case; siblings"
                                + " have one each.");
    }

    /** What is wrong with two children and a case of each, the rest being right. */
    private List<String> said(String... children) {
        String cases = "case_number,child_number,stage,received_at,team\n";
        for (String child : children)
            cases += "R" + child.split(",")[0] + "," + child.split(",")[0] + ",referral,2026-04-06,"
                    + closing.get("team") + "\n";
        String names = String.join(
                ",", Sheet.CHILDREN.columns().stream().map(Column::name).toList());
        Long id = goingLive.read(
                List.of(
                        new Upload(
                                "children.csv",
                                (names + "\n" + String.join("\n", children)).getBytes(StandardCharsets.UTF_8)),
                        new Upload("cases.csv", cases.getBytes(StandardCharsets.UTF_8))),
                "Old system",
                TODAY.plusDays(28),
                kit);
        assertThat(goingLive.run(id, kit).orElseThrow().isLoadable()).isFalse();
        return goingLive.findings(id, kit).stream()
                .filter(Finding::error)
                .map(finding ->
                        finding.file() + " " + finding.row() + " " + finding.column() + " " + finding.sentence())
                .toList();
    }

    @Test
    void nobodyButASystemAdministratorBringsCasesIn() {
        Viewer manager = Viewer.of(workers.findById("martha.milestone").orElseThrow());
        assertThatThrownBy(() -> goingLive.read(List.of(), "Old system", TODAY, manager))
                .isInstanceOf(Refused.class);
    }

    /** What the authority downloads as a sample loads as it is. */
    @Test
    void theSampleOfTheTemplatesLoadsAsItIs() {
        List<Upload> samples = Arrays.stream(Sheet.values())
                .map(sheet -> new Upload(
                        sheet.fileName(), goingLive.template(sheet, kit).getBytes(StandardCharsets.UTF_8)))
                .toList();
        Long id = goingLive.read(samples, "Old system", TODAY.plusDays(28), kit);
        assertThat(goingLive.findings(id, kit)).filteredOn(Finding::error).isEmpty();
        transaction.executeWithoutResult(status -> {
            loader.load(load(id), reader.read(samples), done -> {});
            assertThat(ids(id)).hasSize(1);
            assertThat(withoutPerson(id)).isEmpty();
            status.setRollbackOnly();
        });
    }

    private Long dryRun(OpenCases drawn) {
        long wall = System.nanoTime();
        Long id = read(drawn);
        System.out.printf("Going live: dry run of %d cases in %d ms%n", CASES, (System.nanoTime() - wall) / 1_000_000);
        return id;
    }

    private static Loader.Load load(Long id) {
        return new Loader.Load(id, "Old system", TODAY.plusDays(28), "kit.cogwheel");
    }

    private void loadAll(Long id, OpenCases drawn) {
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        loader.load(load(id), reader.read(drawn.files()), done -> {});
        System.out.printf(
                "Going live, seed %d: %d cases in %d ms, of which the thread worked %d ms%n",
                SEED,
                CASES,
                (System.nanoTime() - wall) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }

    private Long read(OpenCases cases) {
        return goingLive.read(cases.files(), "Old system", TODAY.plusDays(28), kit);
    }

    private Set<Long> ids(Long run) {
        return new TreeSet<>(jdbc.sql("select waymark_id from brought_in where kind = 'case' and run_id = ?")
                .param(run)
                .query(Long.class)
                .list());
    }

    private List<Difference> differences(Set<Long> cases) {
        return reconciliation.run(null).found().stream()
                .filter(difference -> cases.contains(difference.episodeId()))
                .toList();
    }

    private List<Long> withoutPerson(Long run) {
        return jdbc.sql("select b.waymark_id from brought_in b where b.kind = 'case' and b.run_id = ? and not exists"
                        + " (select 1 from work_item wi where wi.episode_id = b.waymark_id and (exists (select 1 from worker w"
                        + " where w.username = wi.assignee and w.active = true) or exists (select 1 from work_item_role r"
                        + " join worker_role h on h.role = r.role join worker w on w.username = h.username"
                        + " where r.task_id = wi.task_id and w.active = true"
                        + " and (w.team_id is null or w.team_id = r.team_id))))")
                .param(run)
                .query(Long.class)
                .list();
    }

    /** Cases that nobody holds and of which no manager of their team has a task. */
    private List<String> unanswered(Long run) {
        return jdbc.sql(
                        "select b.own_number from brought_in b join episode e on e.id = b.waymark_id"
                                + " where b.kind = 'case' and b.run_id = ? and e.lead_worker is null and not exists"
                                + " (select 1 from work_item wi join work_item_role r on r.task_id = wi.task_id"
                                + " join worker_role h on h.role = r.role join worker w on w.username = h.username"
                                + " where wi.episode_id = e.id and r.role = 'team-manager' and w.team_id = e.team_id and w.active = true)")
                .param(run)
                .query(String.class)
                .list();
    }

    private long toldOrAlarmed() {
        return jdbc.sql("select (select count(*) from breach) + (select count(*) from notice)"
                        + " + (select count(*) from staff_message)")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> lateByTeam(Long run) {
        Map<String, Long> held = new TreeMap<>();
        jdbc.sql(
                        "select t.name, count(*) from deadline d join episode e on e.id = d.episode_id join team t on t.id = e.team_id"
                                + " join brought_in b on b.waymark_id = e.id where b.kind = 'case' and b.run_id = ?"
                                + " and d.held_until is not null and d.settled_at is null and d.milestone <> 'case-allocated'"
                                + " group by t.name")
                .param(run)
                .query((row, number) -> held.put(row.getString(1), row.getLong(2)))
                .list();
        return held;
    }

    /** Case and milestone of timers that were drawn and wait for a clock that has not started. */
    private List<String> timersWithoutClock(Long run) {
        return jdbc.sql("select concat(b.own_number, ' ', u.milestone) from unstarted_timer u"
                        + " join brought_in b on b.waymark_id = u.episode_id where b.kind = 'case' and b.run_id = ?")
                .param(run)
                .query(String.class)
                .list();
    }
}
