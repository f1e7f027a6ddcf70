package org.waymark.escalation;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseRecord;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;

/**
 * One answer for brothers and sisters, and for whatever else is late since the same event: a manager who knows the cause is
 * not made to write it down once for each (practice 8).
 */
@Component
@Transactional
public class JointAnswers {

    private final Breaches breaches;
    private final Deadlines deadlines;
    private final AnswerListener answers;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JointAnswers(
            Breaches breaches, Deadlines deadlines, AnswerListener answers, EntityManager entities, JdbcClient jdbc) {
        this.breaches = breaches;
        this.deadlines = deadlines;
        this.answers = answers;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Another breach of the family that the same answer may cover.
     *
     * @param processInstanceId the escalation in which it is asked for
     * @param label what should have happened, in words
     * @param due when it was due
     * @param safety a child's safety is at stake: whoever answers must choose this child by name
     */
    public record Other(
            String processInstanceId, Long episodeId, String childName, String label, Instant due, boolean safety) {}

    /**
     * What else waits for a reason or an answer in the family of the breach of this process instance: the same milestone with the same due
     * date, and whatever runs since the same event; by child. Whoever shows it asks first who may answer it.
     */
    public List<Other> others(String processInstanceId) {
        entities.flush();
        Breach breach = breaches.findFirstByProcessInstanceIdOrderByIdDesc(processInstanceId)
                .filter(found -> found.kind().equals(Breach.DEADLINE))
                .orElse(null);
        if (breach == null) return List.of();
        Deadline deadline = deadlines.findById(breach.deadlineId()).orElseThrow();
        return jdbc.sql("select b.process_instance_id, b.episode_id, b.alarm_class, d.label, d.due_at,"
                        + " concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child"
                        + " from breach b join deadline d on d.id = b.deadline_id join episode e on e.id = b.episode_id"
                        + " join child c on c.id = e.child_id"
                        + " where b.kind = 'deadline' and b.state in ('open', 'listed') and b.closed_at is null"
                        + " and b.id <> :breach and c.family_id = (select f.family_id from child f"
                        + " join episode g on g.child_id = f.id where g.id = :episode)"
                        + " and ((d.milestone = :milestone and d.due_at = :due)"
                        + " or (d.start_event = :start and d.started_at = :started))"
                        + " order by b.episode_id, d.due_at, b.id")
                .param("breach", breach.id())
                .param("episode", breach.episodeId())
                .param("milestone", deadline.milestone())
                .param("due", Timestamp.from(deadline.dueAt()))
                .param("start", deadline.startEvent())
                .param("started", Timestamp.from(deadline.startedAt()))
                .query((row, number) -> new Other(
                        row.getString("process_instance_id"),
                        row.getLong("episode_id"),
                        row.getString("child"),
                        row.getString("label"),
                        row.getTimestamp("due_at").toInstant(),
                        "safety".equals(row.getString("alarm_class"))))
                .list();
    }

    /** Lets a record that speaks of one breach of a child speak of another of the same child as well. */
    public void answerToo(CaseRecord record, Map<String, Object> values, String processInstanceId) {
        Answer.of(record.formId(), values)
                .ifPresent(answer -> breaches.findFirstByProcessInstanceIdOrderByIdDesc(processInstanceId)
                        .ifPresent(breach -> answers.take(breach, answer, record)));
    }
}
