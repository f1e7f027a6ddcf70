package org.waymark.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads breaches with the child's name and the milestone in words. Whoever shows them asks first who may see them. */
@Component
@Transactional(readOnly = true)
public class BreachDesk {

    private static final String ROWS =
            "select b.id, b.task_id, b.episode_id, b.kind, b.milestone, b.alarm_class, b.due_at,"
                    + " b.breached_at, b.rung, b.role, b.answer_by, b.state, b.answered_by, b.reason_code, b.reason,"
                    + " b.commitment_on, d.label, e.team_id, concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child"
                    + " from breach b join episode e on e.id = b.episode_id join child c on c.id = e.child_id"
                    + " left join deadline d on d.id = b.deadline_id ";

    private final JdbcClient jdbc;

    BreachDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A breach for a list.
     *
     * @param taskId the task in which it is answered, or null while nobody is asked
     * @param label what should have happened, in words
     * @param due when it was due; for a child without a worker when that was found
     * @param state {@code open}, {@code answered}, {@code closed} or {@code withdrawn}
     */
    public record Row(
            Long id,
            String taskId,
            Long episodeId,
            Long teamId,
            String childName,
            String kind,
            String milestone,
            String label,
            String alarmClass,
            Instant due,
            Instant breached,
            int rung,
            String role,
            Instant answerBy,
            String state,
            String answeredBy,
            String reasonCode,
            String reason,
            LocalDate commitment) {}

    /**
     * Somebody was asked.
     *
     * @param row the breach as it stands now
     * @param role who was asked then
     * @param climbed whether it had climbed to them
     */
    public record Asked(Row row, String role, boolean climbed) {}

    /** Who was asked since that moment, the newest first. */
    public List<Asked> askedSince(Instant since) {
        return jdbc.sql(ROWS.replace(" from breach b", ", s.role as asked, s.step from breach b")
                        + " join breach_step s on s.breach_id = b.id where s.step in ('opened', 'climbed')"
                        + " and s.happened_at >= ? order by s.happened_at desc, s.id desc")
                .param(Timestamp.from(since))
                .query((row, number) ->
                        new Asked(row(row, number), row.getString("asked"), "climbed".equals(row.getString("step"))))
                .list();
    }

    /** Waiting for this role's answer, safety first and then the longest late. */
    public List<Row> toAnswer(String role) {
        return jdbc.sql(ROWS + "where b.closed_at is null and b.state = 'open' and b.role = ?"
                        + " order by case b.alarm_class when 'safety' then 0 when 'unallocated' then 1"
                        + " when 'statutory' then 2 else 3 end, b.due_at, b.id")
                .param(role)
                .query(BreachDesk::row)
                .list();
    }

    /** Everything there has been in a case, in order. */
    public List<Row> ofCase(Long episodeId) {
        return jdbc.sql(ROWS + "where b.episode_id = ? order by b.breached_at, b.id")
                .param(episodeId)
                .query(BreachDesk::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String label = row.getString("label");
        boolean unallocated = Breach.UNALLOCATED.equals(row.getString("kind"));
        return new Row(
                row.getLong("id"),
                row.getString("task_id"),
                row.getLong("episode_id"),
                row.getLong("team_id"),
                row.getString("child"),
                row.getString("kind"),
                row.getString("milestone"),
                unallocated ? "No named social worker" : label == null ? row.getString("milestone") : label,
                row.getString("alarm_class"),
                instant(row, "due_at"),
                instant(row, "breached_at"),
                row.getInt("rung"),
                row.getString("role"),
                instant(row, "answer_by"),
                row.getString("state"),
                row.getString("answered_by"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getObject("commitment_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
