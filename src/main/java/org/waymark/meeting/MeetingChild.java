package org.waymark.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A child of a meeting, with the task of that child's own process. */
@Entity
@Table(name = "meeting_child")
public class MeetingChild {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long meetingId;

    private Long episodeId;

    private String taskId;

    private String outcome;

    protected MeetingChild() {}

    public MeetingChild(Long meetingId, Long episodeId, String taskId) {
        this.meetingId = meetingId;
        this.episodeId = episodeId;
        this.taskId = taskId;
    }

    public Long id() {
        return id;
    }

    public Long meetingId() {
        return meetingId;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String taskId() {
        return taskId;
    }

    public String outcome() {
        return outcome;
    }
}
