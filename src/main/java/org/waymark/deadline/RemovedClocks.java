package org.waymark.deadline;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.audit.Trail;
import org.waymark.casefile.RecordMoved;

/**
 * Takes clocks that an event of another child had started out of the register, so that no list, page or figure counts them:
 * what they were stays beside the record that was moved, and in the trail (practice 14).
 */
@Component
@Transactional
class RemovedClocks {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final DeadlineChanges changes;
    private final ApplicationEventPublisher publisher;
    private final Trail trail;
    private final Clock clock;

    RemovedClocks(
            JdbcClient jdbc,
            EntityManager entities,
            DeadlineChanges changes,
            ApplicationEventPublisher publisher,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.changes = changes;
        this.publisher = publisher;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    @Order(1)
    void on(RecordMoved moved) {
        if (moved.withdrawnEventIds().isEmpty()) return;
        changes.await(); // their watchers are let go first
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                remove(moved);
            }
        });
    }

    private void remove(RecordMoved moved) {
        entities.flush();
        List<Long> started = jdbc.sql(
                        "select id from deadline where episode_id = :episode and start_event_id in (:events)")
                .param("episode", moved.fromEpisodeId())
                .param("events", moved.withdrawnEventIds())
                .query(Long.class)
                .list();
        if (started.isEmpty()) return;
        for (Long id : started) keepTrace(id, moved);
        publisher.publishEvent(new ClocksRemoved(moved.fromEpisodeId(), started));
        entities.flush();
        started.stream()
                .map(id -> entities.find(Deadline.class, id))
                .filter(Objects::nonNull)
                .forEach(entities::detach);
        for (String table : List.of("deadline_move where deadline_id", "deadline where id"))
            jdbc.sql("delete from " + table + " in (:ids)")
                    .param("ids", started)
                    .update();
    }

    private void keepTrace(Long deadlineId, RecordMoved moved) {
        jdbc.sql("insert into removed_clock (episode_id, record_id, milestone, label, due_at, state, removed_at)"
                        + " select d.episode_id, ev.record_id, d.milestone, d.label, d.due_at,"
                        + " case when d.breached = true then 'BREACHED' else d.state end, cast(:now as timestamp with time zone)"
                        + " from deadline d join case_event ev on ev.id = d.start_event_id where d.id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", deadlineId)
                .update();
        String what = jdbc.sql("select milestone from deadline where id = ?")
                .param(deadlineId)
                .query(String.class)
                .single();
        trail.add(null, "deadline-removed", "deadline", deadlineId.toString(), moved.fromEpisodeId(), what);
    }
}
