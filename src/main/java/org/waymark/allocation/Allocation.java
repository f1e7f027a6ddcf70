package org.waymark.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A named social worker for a case, from when to when. */
@Entity
@Table(name = "allocation")
public class Allocation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    private String worker;

    private Instant allocatedAt;

    private String allocatedBy;

    private Instant acknowledgedAt;

    private Instant endedAt;

    private String endReason;

    protected Allocation() {}

    public Allocation(Long episodeId, String worker, Instant allocatedAt, String allocatedBy) {
        this.episodeId = episodeId;
        this.worker = worker;
        this.allocatedAt = allocatedAt;
        this.allocatedBy = allocatedBy;
    }

    void acknowledge(Instant at) {
        this.acknowledgedAt = at;
    }

    void end(Instant at, String reason) {
        this.endedAt = at;
        this.endReason = reason;
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String worker() {
        return worker;
    }

    public Instant allocatedAt() {
        return allocatedAt;
    }

    public String allocatedBy() {
        return allocatedBy;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }
}
