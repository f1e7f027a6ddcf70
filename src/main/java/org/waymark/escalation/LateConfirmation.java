package org.waymark.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A manager's word on a deadline that was late when its case was brought in: why, and by when it will be done. */
@Entity
@Table(name = "late_confirmation")
public class LateConfirmation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long deadlineId;
    private Long episodeId;
    private String reasonCode;
    private String reason;
    private LocalDate doneBy;
    private String confirmedBy;
    private Instant confirmedAt;

    protected LateConfirmation() {}

    LateConfirmation(
            Long deadlineId,
            Long episodeId,
            String reasonCode,
            String reason,
            LocalDate doneBy,
            String confirmedBy,
            Instant confirmedAt) {
        this.deadlineId = deadlineId;
        this.episodeId = episodeId;
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.doneBy = doneBy;
        this.confirmedBy = confirmedBy;
        this.confirmedAt = confirmedAt;
    }

    public Long id() {
        return id;
    }

    public Long deadlineId() {
        return deadlineId;
    }

    public Long episodeId() {
        return episodeId;
    }

    /** A code of {@link LateReasons}. */
    public String reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    /** The London day by which it is promised. */
    public LocalDate doneBy() {
        return doneBy;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
