package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.TestClock;
import org.waymark.access.Role;
import org.waymark.access.Service;
import org.waymark.access.Services;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Families;
import org.waymark.child.Family;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.Breach;
import org.waymark.escalation.Breaches;

/** The ledger counts what the register holds: every total is counted again here, from the rows, in another way. */
abstract class AbstractLedgerTest {

    private static final long SEED = 20260407;
    private static final int DEADLINES = 400;
    private static final List<String> MILESTONES =
            List.of("referral-decision", "icpc-held", "cp-visit", "conference-minutes", "strategy-discussion");
    private static final List<String> REASONS = List.of("vacancy", "overlooked", "waiting-for-family");

    @Autowired
    private LatenessLedger ledger;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Episodes episodes;

    @Autowired
    private Children children;

    @Autowired
    private Families families;

    @Autowired
    private Teams teams;

    @Autowired
    private Services services;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final Random random = new Random(SEED);
    private final List<Team> ownTeams = new ArrayList<>();
    private final List<Deadline> register = new ArrayList<>();
    private final List<Long> cases = new ArrayList<>();
    private Viewer manager;

    @BeforeEach
    void aServiceOfItsOwnWithASeededRegister() {
        clock.moveTo(LocalDateTime.parse("2026-06-15T12:00"));
        Service service = services.save(new Service("Ledger " + UUID.randomUUID()));
        for (int number = 0; number < 3; number++) {
            Team team = teams.save(new Team("Ledger team " + UUID.randomUUID(), service.id()));
            ownTeams.add(team);
            Family family = families.save(new Family("Ledger"));
            Child child = children.save(new Child(family.id(), "Lena", "Ledger", null));
            cases.add(episodes.save(new Episode(child.id(), team.id(), clock.instant(), EpisodeStatus.OPEN))
                    .id());
        }
        manager =
                new Viewer("ledger-manager", "Ledger Manager", Set.of(Role.SERVICE_MANAGER.code()), null, service.id());
        for (int number = 0; number < DEADLINES; number++) row(cases.get(random.nextInt(cases.size())));
        deadlines.findAll().stream()
                .filter(deadline -> cases.contains(deadline.episodeId()))
                .forEach(register::add);
    }

    /** No other test finds deadlines that no timer watches. */
    @AfterEach
    void leavesNothingBehind() {
        for (Long id : cases) {
            jdbc.sql("delete from breach where episode_id = ?").param(id).update();
            jdbc.sql("delete from deadline where episode_id = ?").param(id).update();
        }
    }

    /** Some fall on the last or the first hour of a month in London, which is another month in UTC. */
    private void row(Long episodeId) {
        Instant due = LocalDateTime.parse("2026-02-01T00:00")
                .plusMinutes(random.nextInt(180 * 24 * 60))
                .atZone(WorkingCalendar.LONDON)
                .toInstant();
        if (random.nextInt(10) == 0) {
            due = LocalDateTime.parse("2026-05-01T00:20")
                    .atZone(WorkingCalendar.LONDON)
                    .toInstant();
        }
        DeadlineState state = DeadlineState.values()[random.nextInt(DeadlineState.values().length)];
        boolean settled = EnumSet.of(DeadlineState.MET, DeadlineState.MET_LATE, DeadlineState.WITHDRAWN)
                        .contains(state)
                || state == DeadlineState.BREACHED && random.nextBoolean();
        boolean recordedLate = state == DeadlineState.MET && random.nextBoolean();
        String milestone = MILESTONES.get(random.nextInt(MILESTONES.size()));
        jdbc.sql(
                        "insert into deadline (episode_id, milestone, start_event, started_at, due_at, state, settled_at,"
                                + " recorded_late, alarm_class, legal_class, limit_number, limit_unit, direction, authority, label,"
                                + " rule_version, calendar_version, effective_from, version) values (?, ?, 'contact-received', ?, ?,"
                                + " ?, ?, ?, ?, 'local', 1, 'working-days', 'after', 'test', ?, 'test', 'test', date '2019-01-01', 0)")
                .param(episodeId)
                .param(milestone)
                .param(Timestamp.from(due.minus(1, ChronoUnit.DAYS)))
                .param(Timestamp.from(due))
                .param(state.name())
                .param(settled ? Timestamp.from(due.minus(1, ChronoUnit.HOURS)) : null)
                .param(recordedLate)
                .param(milestone.equals("conference-minutes") ? "administrative" : "statutory")
                .param("Label of " + milestone)
                .update();
        Long id = jdbc.sql("select max(id) from deadline where episode_id = ?")
                .param(episodeId)
                .query(Long.class)
                .single();
        for (int breach = random.nextInt(3); breach > 0; breach--) {
            jdbc.sql(
                            "insert into breach (deadline_id, episode_id, kind, milestone, alarm_class, due_at, breached_at, state,"
                                    + " rung, reason_code, version) values (?, ?, 'deadline', ?, 'statutory', ?, ?, ?, 1, ?, 0)")
                    .param(id)
                    .param(episodeId)
                    .param(milestone)
                    .param(Timestamp.from(due))
                    .param(Timestamp.from(due))
                    .param(random.nextInt(4) == 0 ? Breach.WITHDRAWN : Breach.CLOSED)
                    .param(random.nextInt(3) == 0 ? null : REASONS.get(random.nextInt(REASONS.size())))
                    .update();
        }
    }

    @Test
    void everyTableAddsUpToTheRegister() {
        Ledger read = ledger.figures(manager, LedgerFilter.none());
        assertThat(read.all()).as("seed " + SEED).isEqualTo(count(deadline -> true));
        assertThat(read.all().due()).isPositive();
        assertThat(lines(read.byMilestone())).isEqualTo(expected(Deadline::milestone, deadline -> true));
        assertThat(lines(read.byTeam())).isEqualTo(expected(this::team, deadline -> true));
        assertThat(lines(read.byMonth()))
                .isEqualTo(expected(deadline -> month(deadline).toString(), deadline -> true));
        assertThat(lines(read.byReason())).isEqualTo(expected(this::reason, this::isLate));
    }

    @Test
    void narrowedItCountsThoseAndNoOthers() {
        LedgerFilter may = new LedgerFilter(
                YearMonth.parse("2026-05"),
                YearMonth.parse("2026-05"),
                ownTeams.get(1).id(),
                "cp-visit",
                "",
                "");
        Predicate<Deadline> those = deadline -> month(deadline).equals(YearMonth.parse("2026-05"))
                && team(deadline).equals(ownTeams.get(1).id().toString())
                && deadline.milestone().equals("cp-visit");
        assertThat(ledger.figures(manager, may).all()).isEqualTo(count(those));
        assertThat(ledger.figures(manager, new LedgerFilter(null, null, null, "", "administrative", ""))
                        .all())
                .isEqualTo(count(deadline -> deadline.milestone().equals("conference-minutes")));
        assertThat(ledger.figures(manager, LedgerFilter.none().ofReason("vacancy"))
                        .all())
                .isEqualTo(
                        count(deadline -> isLate(deadline) && reason(deadline).equals("vacancy")));
        assertThat(ledger.figures(manager, LedgerFilter.none().ofReason("none")).all())
                .isEqualTo(
                        count(deadline -> isLate(deadline) && reason(deadline).equals("none")));
    }

    @Test
    void theFileOfFiguresAddsUpToTheSame() {
        List<Ledger.Cell> cells = ledger.cells(manager, LedgerFilter.none());
        LedgerFigures all = ledger.figures(manager, LedgerFilter.none()).all();
        assertThat(cells.stream().mapToLong(cell -> cell.figures().due()).sum()).isEqualTo(all.due());
        assertThat(cells.stream().mapToLong(cell -> cell.figures().late()).sum())
                .isEqualTo(all.late());
        assertThat(cells.stream()
                        .mapToLong(cell -> cell.figures().recordedLate())
                        .sum())
                .isEqualTo(all.recordedLate());
        assertThat(cells.stream().mapToLong(cell -> cell.figures().withdrawn()).sum())
                .isEqualTo(all.withdrawn());
    }

    @Test
    void behindEachFigureStandAsManyDeadlines() {
        LedgerFigures all = ledger.figures(manager, LedgerFilter.none()).all();
        for (LedgerOutcome outcome : LedgerOutcome.values()) {
            assertThat(behind(outcome.code())).as(outcome.words()).isEqualTo(all.of(outcome));
        }
        assertThat(behind("due")).isEqualTo(all.due());
        assertThat(behind("late")).isEqualTo(all.late());
        assertThat(behind("agreed")).isEqualTo(all.agreed());
        assertThat(behind("look-at")).isEqualTo(all.lookAt());
    }

    private long behind(String outcome) {
        Listed<Ledger.Entry> first = ledger.children(manager, LedgerFilter.none(), outcome, 1);
        assertThat(first.rows()).hasSize((int) Math.min(Listed.SIZE, first.total()));
        return first.total();
    }

    private Map<String, LedgerFigures> lines(List<Ledger.Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> {
                            LedgerFilter filter = line.filter();
                            if (!filter.milestone().isEmpty()) return filter.milestone();
                            if (!filter.reason().isEmpty()) return filter.reason();
                            return filter.team() != null
                                    ? filter.team().toString()
                                    : filter.from().toString();
                        },
                        Ledger.Line::figures));
    }

    private Map<String, LedgerFigures> expected(Function<Deadline, String> group, Predicate<Deadline> which) {
        return register.stream()
                .filter(this::counts)
                .filter(which)
                .map(group)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        value -> count(
                                which.and(deadline -> group.apply(deadline).equals(value)))));
    }

    private LedgerFigures count(Predicate<Deadline> which) {
        long[] n = new long[7];
        for (Deadline deadline : register) {
            if (!counts(deadline) || !which.test(deadline)) continue;
            switch (deadline.state()) {
                case MET -> n[deadline.recordedLate() ? 1 : 0]++;
                case MET_LATE -> n[2]++;
                case WITHDRAWN -> n[6]++;
                default -> n[deadline.settledAt() == null ? 3 : 4]++;
            }
            if (deadline.state() == DeadlineState.AGREED_IN_ADVANCE) n[5]++;
        }
        return new LedgerFigures(n[0], n[1], n[2], n[3], n[4], n[5], 0, n[6]);
    }

    private boolean counts(Deadline deadline) {
        return deadline.state() != DeadlineState.SUPERSEDED && !deadline.dueAt().isAfter(clock.instant());
    }

    private boolean isLate(Deadline deadline) {
        return EnumSet.of(
                        DeadlineState.MET_LATE,
                        DeadlineState.BREACHED,
                        DeadlineState.RUNNING,
                        DeadlineState.AGREED_IN_ADVANCE)
                .contains(deadline.state());
    }

    private String team(Deadline deadline) {
        return episodes.findById(deadline.episodeId()).orElseThrow().teamId().toString();
    }

    private static YearMonth month(Deadline deadline) {
        return YearMonth.from(deadline.dueAt().atZone(WorkingCalendar.LONDON));
    }

    private String reason(Deadline deadline) {
        return breaches.findAll().stream()
                .filter(breach -> deadline.id().equals(breach.deadlineId()))
                .filter(breach -> !Breach.WITHDRAWN.equals(breach.state()))
                .max(Comparator.comparing(Breach::id))
                .map(Breach::reasonCode)
                .filter(Objects::nonNull)
                .orElse("none");
    }
}
