package org.waymark.demonstration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a jump of the demonstration clock has brought about, apart from who was asked to answer. */
@Component
@Transactional(readOnly = true)
public class Aftermath {

    /** The most rows of a list. */
    public static final int MOST = 100;

    private static final String CHILD = "concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)";

    private static final String PASSED = "select d.episode_id, e.team_id, " + CHILD + ", d.label, d.due_at"
            + " from deadline d join episode e on e.id = d.episode_id join child c on c.id = e.child_id"
            + " where d.due_at > ? and d.due_at <= ? and (d.settled_at is null or d.settled_at > d.due_at)"
            + " and d.state not in ('WITHDRAWN', 'SUPERSEDED') order by d.due_at, d.id limit " + MOST;

    private static final String LETTERS = "select n.episode_id, e.team_id, " + CHILD + ", n.subject, n.prepared_at"
            + " from notice n join episode e on e.id = n.episode_id join child c on c.id = e.child_id"
            + " where n.prepared_at > ? and n.prepared_at <= ? order by n.prepared_at, n.id limit " + MOST;

    private final JdbcClient jdbc;

    Aftermath(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something of a case that came to pass at that moment. */
    public record Row(Long episodeId, Long teamId, String childName, String what, Instant at) {}

    /** The deadlines that ran out unmet in that time, at most {@value #MOST}. */
    public List<Row> deadlinesPassed(Instant from, Instant until) {
        return rows(PASSED, from, until);
    }

    /** The letters made ready in that time for a person to look at and send, at most {@value #MOST}. */
    public List<Row> lettersPrepared(Instant from, Instant until) {
        return rows(LETTERS, from, until);
    }

    private List<Row> rows(String sql, Instant from, Instant until) {
        return jdbc.sql(sql)
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
