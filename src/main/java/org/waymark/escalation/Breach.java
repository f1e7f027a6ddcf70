package org.waymark.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A deadline that has passed, or a child without a worker, that a manager must answer for; it stays on file when answered. */
@Entity
@Table(name = "breach")
public class Breach {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long deadlineId;

    private Long episodeId;

    private String kind;

    private String milestone;

    private Instant dueAt;

    private Instant breachedAt;

    private String state;

    private int rung;

    private String role;

    private Instant answerBy;

    private String processInstanceId;

    private String reasonCode;

    private String reason;

    private LocalDate commitmentOn;

    private String answeredBy;

    private Instant answeredAt;

    private Instant closedAt;

    @Version
    private int version;

    protected Breach() {}

    public Long id() {
        return id;
    }

    public Long deadlineId() {
        return deadlineId;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String kind() {
        return kind;
    }

    public String milestone() {
        return milestone;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant breachedAt() {
        return breachedAt;
    }

    public String state() {
        return state;
    }

    public int rung() {
        return rung;
    }

    public String role() {
        return role;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public LocalDate commitmentOn() {
        return commitmentOn;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
