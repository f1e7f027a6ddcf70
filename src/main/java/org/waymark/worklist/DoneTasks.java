package org.waymark.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.RecordMoved;

/** Who completed which task, so that a second person can be told. */
@Component
class DoneTasks {

    private final JdbcClient jdbc;

    DoneTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkItem item, String by, Instant at, Long recordId) {
        jdbc.sql("insert into work_done (task_id, name, episode_id, completed_by, completed_at, record_id)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(item.taskId())
                .param(item.name())
                .param(item.episodeId())
                .param(by)
                .param(Timestamp.from(at))
                .param(recordId)
                .update();
    }

    /** Rows of children who were not dealt with now belong to the next meeting. */
    void moveMeeting(Long heldId, Collection<WorkItem> dealtWith, Long nextId) {
        List<String> taskIds = dealtWith.stream().map(WorkItem::taskId).toList();
        jdbc.sql("update work_item set meeting_id = :next where meeting_id = :held and task_id not in (:done)")
                .param("next", nextId)
                .param("held", heldId)
                .param("done", taskIds)
                .update();
    }

    /** A record that was moved to another child's file takes along the line that says who did it. */
    @EventListener
    void on(RecordMoved moved) {
        jdbc.sql("update work_done set episode_id = :to where episode_id = :from and record_id in (:ids)")
                .param("to", moved.toEpisodeId())
                .param("from", moved.fromEpisodeId())
                .param("ids", moved.recordIds())
                .update();
    }

    /** What to tell somebody who came too late: who and when, as far as it is known. */
    RuntimeException asAlreadyDone(String taskId) {
        return jdbc.sql("select w.display_name, d.completed_at from work_done d"
                        + " left join worker w on w.username = d.completed_by where d.task_id = ?")
                .param(taskId)
                .query((row, number) -> (RuntimeException)
                        new AlreadyDone(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional()
                .orElseGet(NoSuchTask::new);
    }
}
