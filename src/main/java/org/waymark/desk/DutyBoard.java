package org.waymark.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.EpisodeStatus;

/** Every child referred lately and everything not yet decided: child, action, who, by when, at once (Climbie R19). */
@Component
class DutyBoard {

    /** For how long a decided referral stays on the board. */
    static final Duration SHOWN = Duration.ofDays(30);

    /** No board is longer; whoever has more undecided contacts than this has another problem, and the page says so. */
    static final int MOST = 300;

    /** The parts of the procedure that belong to the front door. */
    private static final String FRONT_DOOR = "('referral', 'referral-duties', 'child-protection', 'allocation',"
            + " 'strategy-discussion', 'emergency-protection', 'transfer-in')";

    /** A contact stays one until its last duty is done; it is undecided until somebody decided it. */
    private static final String UNDECIDED = "e.status = 'CONTACT' and decision.id is null";

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final StageNames stages;
    private final Clock clock;

    DutyBoard(JdbcClient jdbc, DueDates dueDates, StageNames stages, Clock clock) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.stages = stages;
        this.clock = clock;
    }

    /** The board of one team or, with null, of all, narrowed by part of a child's name: undecided first, oldest first among them, then the decided ones, newest first. */
    List<DutyRow> read(Reach reach, Long team, String name, StaffNames.Book staff) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("since", Timestamp.from(clock.instant().minus(SHOWN)));
        parameters.put("most", MOST);
        parameters.put("team", team);
        parameters.put("name", WorkListQuery.like(name));
        List<Referred> referred = jdbc.sql("""
                        select e.id, e.received_at, e.status, e.stage, t.name as team, c.restricted,
                               concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child,
                               case when """
                        + " " + reach.mayRead("e.team_id")
                        + """
                                 then true else false end as readable,
                               source.text_value as source, decision.text_value as decision
                        from episode e join child c on c.id = e.child_id join team t on t.id = e.team_id
                        left join fact source on source.episode_id = e.id and source.fact_key = 'referralSource'
                        left join fact decision on decision.episode_id = e.id and decision.fact_key = 'decision'
                        where (e.status = 'CONTACT' or e.received_at >= :since)"""
                        + (team == null ? "" : " and e.team_id = :team")
                        + (name.isBlank()
                                ? ""
                                : " and lower(concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name))"
                                        + " like :name escape '!'")
                        + " order by case when " + UNDECIDED + " then 0 else 1 end,"
                        + " case when " + UNDECIDED + " then e.received_at end, e.received_at desc, e.id"
                        + " limit :most")
                .params(parameters)
                .query((rs, n) -> new Referred(
                        rs.getLong("id"),
                        rs.getString("child"),
                        rs.getBoolean("restricted"),
                        rs.getBoolean("readable"),
                        WorkRows.instant(rs, "received_at"),
                        EpisodeStatus.valueOf(rs.getString("status")),
                        rs.getString("stage"),
                        rs.getString("team"),
                        rs.getString("source"),
                        rs.getString("decision")))
                .list();
        Map<Long, List<DutyRow.Step>> steps = steps(referred, staff);
        return referred.stream()
                .map(one -> one.readable() ? row(one, steps.getOrDefault(one.id(), List.of())) : nameOnly(one))
                .toList();
    }

    private Map<Long, List<DutyRow.Step>> steps(List<Referred> referred, StaffNames.Book staff) {
        if (referred.isEmpty()) return Map.of();
        return jdbc
                .sql("select wi.episode_id, wi.task_id, wi.name, wi.roles, wi.assignee, wi.due_at, " + TaskDeadline.ID
                        + " as deadline, " + TaskDeadline.WARNING + " as warning from work_item wi"
                        + " where episode_id in (:episodes) and process_id in " + FRONT_DOOR
                        + " order by due_at nulls last, created_at, task_id")
                .param("episodes", referred.stream().map(Referred::id).toList())
                .query((rs, n) -> Map.entry(
                        rs.getLong("episode_id"),
                        new DutyRow.Step(
                                rs.getString("task_id"),
                                rs.getString("name"),
                                rs.getString("assignee") == null
                                        ? CaseTasks.roles(rs.getString("roles"))
                                        : staff.of(rs.getString("assignee")),
                                rs.getString("assignee") != null,
                                dueDates.of(
                                        WorkRows.instant(rs, "due_at"),
                                        WorkRows.instant(rs, "warning"),
                                        rs.getObject("deadline", Long.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private DutyRow row(Referred one, List<DutyRow.Step> steps) {
        boolean decided = one.status() != EpisodeStatus.CONTACT || one.decision() != null;
        return new DutyRow(
                one.id(),
                one.child(),
                one.restricted(),
                SayDate.moment(one.received()),
                Words.of("source", one.source()),
                one.team(),
                decided,
                state(one, decided),
                steps);
    }

    /** A restricted record shows a name only. */
    private static DutyRow nameOnly(Referred one) {
        return new DutyRow(one.id(), one.child(), true, "", "", one.team(), true, "Restricted record", List.of());
    }

    private String state(Referred one, boolean decided) {
        if (!decided) return "Not decided";
        String decision =
                one.decision() == null ? Words.of("status", one.status().name()) : Words.of("decision", one.decision());
        boolean movedOn = one.status() == EpisodeStatus.OPEN && one.stage() != null;
        return movedOn ? decision + ". Now: " + stages.of(one.stage()) : decision;
    }

    private record Referred(
            Long id,
            String child,
            boolean restricted,
            boolean readable,
            Instant received,
            EpisodeStatus status,
            String stage,
            String team,
            String source,
            String decision) {}
}
