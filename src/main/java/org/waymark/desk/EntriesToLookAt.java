package org.waymark.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;

/** The entries whose dates a manager should look at, until somebody who did not write them has looked. */
@Component
@Transactional
public class EntriesToLookAt {

    private static final int LONGEST = 500;

    private static final String FROM =
            " from deadline d join case_event m on m.id = d.met_on_event_id join episode e on e.id = d.episode_id"
                    + " join child c on c.id = e.child_id join team t on t.id = e.team_id where "
                    + Backdating.TO_LOOK_AT
                    + " and not exists (select 1 from entry_looked_at l where l.deadline_id = d.id and l.event_id = m.id)";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Trail trail;
    private final Clock clock;

    EntriesToLookAt(JdbcClient jdbc, Reaches reaches, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of the teams that the viewer answers for, written first first. */
    @Transactional(readOnly = true)
    Listed<LookAt> read(Reach reach, DeskFilter filter, StaffNames.Book staff) {
        Map<String, Object> parameters = reach.parameters();
        parameters.putAll(filter.parameters());
        parameters.put("size", filter.all().equals("look-at") ? Integer.MAX_VALUE : Listed.SIZE);
        long[] total = {0};
        List<LookAt> rows = jdbc.sql("select d.id as deadline_id, m.id as event_id, m.record_id, d.episode_id, d.label,"
                        + " d.due_at, m.happened_at, m.date_only, m.recorded_at, m.recorded_by, t.name as team,"
                        + " concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child,"
                        + " count(*) over () as total" + FROM + " and " + reach.answersForTeam("e.team_id")
                        + filter.narrowing("e.team_id") + " order by m.recorded_at, d.id limit :size")
                .params(parameters)
                .query((rs, n) -> {
                    total[0] = rs.getLong("total");
                    var done = WorkRows.instant(rs, "happened_at");
                    return new LookAt(
                            rs.getLong("deadline_id"),
                            rs.getLong("event_id"),
                            rs.getObject("record_id", Long.class),
                            rs.getLong("episode_id"),
                            rs.getString("child"),
                            rs.getString("team"),
                            rs.getString("label"),
                            rs.getBoolean("date_only") ? SayDate.weekdayOf(done) : SayDate.moment(done),
                            SayDate.moment(WorkRows.instant(rs, "due_at")),
                            SayDate.moment(WorkRows.instant(rs, "recorded_at")) + " by "
                                    + staff.of(rs.getString("recorded_by")),
                            reach.username().equals(rs.getString("recorded_by")));
                })
                .list();
        return Listed.first(rows, total[0]);
    }

    /**
     * The viewer has looked at the entry; it leaves the list and stays in the ledger.
     *
     * @param finding what was found, in the viewer's words; may be empty
     * @return false where it is no longer on the list
     * @throws Refused with a sentence where the viewer wrote the entry
     */
    public boolean looked(Viewer viewer, Long deadlineId, Long eventId, String finding) {
        Reach reach = reaches.of(viewer);
        Map<String, Object> parameters = reach.parameters();
        parameters.put("deadline", deadlineId);
        parameters.put("event", eventId);
        record Entry(Long episodeId, String by) {}
        var found = jdbc.sql("select d.episode_id, m.recorded_by" + FROM
                        + " and d.id = :deadline and m.id = :event and " + reach.answersForTeam("e.team_id"))
                .params(parameters)
                .query((rs, n) -> new Entry(rs.getLong(1), rs.getString(2)))
                .optional();
        if (found.isEmpty()) return false;
        if (viewer.username().equals(found.get().by()))
            throw new Refused("You wrote this entry yourself. Ask another manager of the line to look at it.");
        jdbc.sql("insert into entry_looked_at (deadline_id, event_id, looked_by, looked_at, finding)"
                        + " values (?, ?, ?, ?, ?)")
                .param(deadlineId)
                .param(eventId)
                .param(viewer.username())
                .param(Timestamp.from(clock.instant()))
                .param(finding.length() > LONGEST ? finding.substring(0, LONGEST) : finding)
                .update();
        trail.add(
                viewer.username(),
                "entry-looked-at",
                "case-event",
                String.valueOf(eventId),
                found.get().episodeId(),
                null);
        return true;
    }
}
