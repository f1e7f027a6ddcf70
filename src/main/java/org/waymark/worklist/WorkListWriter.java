package org.waymark.worklist;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Children;
import org.waymark.meeting.MeetingBook;

/** Keeps the work list's own table in step with the engine's tasks, row by row, in the same transaction. */
@Component
public class WorkListWriter {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Episodes episodes;
    private final Children children;
    private final MeetingBook meetings;
    private final OnCallWork onCall;
    private final Clock clock;

    WorkListWriter(
            JdbcClient jdbc,
            EntityManager entities,
            Episodes episodes,
            Children children,
            MeetingBook meetings,
            OnCallWork onCall,
            Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.episodes = episodes;
        this.children = children;
        this.meetings = meetings;
        this.onCall = onCall;
        this.clock = clock;
    }

    /** A task has come into being; its candidates and assignee are known. */
    public void created(ObservedTask task) {
        Episode episode = task.episodeId() == null
                ? null
                : episodes.findById(task.episodeId()).orElse(null);
        Long teamId = episode == null ? null : episode.teamId();
        Long meetingId = meeting(task, episode);
        if (episode != null && !Stages.isSideline(task.processId())) episode.at(task.processId());
        entities.flush();
        jdbc.sql("insert into work_item (task_id, process_instance_id, process_id, activity_id, name, form_id, kind,"
                        + " meeting_kind, meeting_id, approves, gate, episode_id, team_id, roles, assignee, milestone, due_at,"
                        + " created_at, sent_back) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(task.taskId())
                .param(task.processInstanceId())
                .param(task.processId())
                .param(task.activityId())
                .param(task.name())
                .param(task.formId())
                .param(task.properties().getOrDefault("kind", "fact"))
                .param(task.properties().get("meeting"))
                .param(meetingId)
                .param(task.properties().get("approves"))
                .param(task.properties().get("gate"))
                .param(task.episodeId())
                .param(teamId)
                .param(String.join(",", task.roles()))
                .param(task.assignee())
                .param(task.properties().get("milestone"))
                .param(timestamp(
                        task.dueAt() != null
                                ? task.dueAt()
                                : due(task.episodeId(), task.properties().get("milestone"))))
                .param(timestamp(clock.instant()))
                .param(isSentBack(task))
                .update();
        String kind = task.properties().get("kind");
        for (String role : onCall.roles(Set.copyOf(task.roles()), kind, task.processInstanceId())) {
            jdbc.sql("insert into work_item_role (task_id, role, team_id) values (?, ?, ?)")
                    .param(task.taskId())
                    .param(role)
                    .param(teamId)
                    .update();
        }
    }

    /** The step was recorded before, and what came last in its process is a record that sent it back. */
    private boolean isSentBack(ObservedTask task) {
        return jdbc.sql("select recorded_values from case_record r where r.process_instance_id = :instance"
                        + " and r.superseded_by is null and exists (select 1 from case_record own"
                        + " where own.process_instance_id = :instance and own.activity_id = :step)"
                        + " order by r.id desc fetch first 1 rows only")
                .param("instance", task.processInstanceId())
                .param("step", task.activityId())
                .query(String.class)
                .optional()
                .filter(values -> values.contains("\"" + Returns.COMMENTS + "\""))
                .isPresent();
    }

    /** The task's holder has changed; null when nobody holds it. */
    public void assigned(String taskId, String assignee) {
        jdbc.sql("update work_item set assignee = ?, version = version + 1 where task_id = ?")
                .param(assignee)
                .param(taskId)
                .update();
    }

    /** The task is gone: completed, or cancelled with its process. */
    public void ended(String taskId) {
        meetings.leave(taskId);
        jdbc.sql("delete from work_item_role where task_id = ?").param(taskId).update();
        jdbc.sql("delete from work_item where task_id = ?").param(taskId).update();
    }

    private Long meeting(ObservedTask task, Episode episode) {
        String kind = task.properties().get("meeting");
        if (kind == null || episode == null) return null;
        Long familyId = children.findById(episode.childId()).orElseThrow().familyId();
        return meetings.join(kind, familyId, episode.id(), task.taskId());
    }

    /** Writes down afresh by when the task is to be done: the earliest of its deadlines that is still to be met. */
    void dueAgain(String taskId, Long episodeId, String milestones) {
        jdbc.sql("update work_item set due_at = ? where task_id = ?")
                .param(timestamp(due(episodeId, milestones)))
                .param(taskId)
                .update();
    }

    private Instant due(Long episodeId, String milestones) {
        if (milestones == null) return null;
        return jdbc.sql("select due_at from deadline where episode_id = :episode and milestone in (:milestones)"
                        + " and settled_at is null and state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')"
                        + " order by due_at fetch first 1 rows only")
                .param("episode", episodeId)
                .param("milestones", List.of(milestones.split(" ")))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
