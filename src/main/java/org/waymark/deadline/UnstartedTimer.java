package org.waymark.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A timer that a model drew for a milestone whose clock had not started: a fault of the model, shown to the operator. */
@Entity
@Table(name = "unstarted_timer")
public class UnstartedTimer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;
    private String milestone;
    private String processInstanceId;
    private Instant askedAt;

    protected UnstartedTimer() {}

    UnstartedTimer(Long episodeId, String milestone, String processInstanceId, Instant askedAt) {
        this.episodeId = episodeId;
        this.milestone = milestone;
        this.processInstanceId = processInstanceId;
        this.askedAt = askedAt;
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String milestone() {
        return milestone;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
