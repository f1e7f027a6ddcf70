package org.waymark.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Why a deadline will be missed, until when, and what keeps the child safe, recorded before it was due (practice 8). */
@Entity
@Table(name = "advance_agreement")
public class AdvanceAgreement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long deadlineId;
    private Long episodeId;
    private LocalDate agreedUntil;
    private String reasonCode;
    private String reason;
    private String safetyPlan;
    private String manager;
    private Long managerRecordId;
    private Instant managerAt;
    private String chair;
    private Long chairRecordId;
    private Instant chairAt;

    @Version
    private int version;

    protected AdvanceAgreement() {}

    AdvanceAgreement(Long deadlineId, Long episodeId) {
        this.deadlineId = deadlineId;
        this.episodeId = episodeId;
    }

    /** Who signs agrees to this day; a signature given for another day falls. */
    void says(LocalDate until, String reasonCode, String reason, String safetyPlan) {
        if (!Objects.equals(until, agreedUntil)) {
            manager = null;
            managerAt = null;
            chair = null;
            chairAt = null;
        }
        this.agreedUntil = until;
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.safetyPlan = safetyPlan;
    }

    void signedByManager(String username, Instant at, Long recordId) {
        this.manager = username;
        this.managerAt = at;
        this.managerRecordId = recordId;
    }

    void signedByChair(String username, Instant at, Long recordId) {
        this.chair = username;
        this.chairAt = at;
        this.chairRecordId = recordId;
    }

    public Long deadlineId() {
        return deadlineId;
    }

    public Long episodeId() {
        return episodeId;
    }

    /** The London day by which it is to be done instead. */
    public LocalDate agreedUntil() {
        return agreedUntil;
    }

    /** A code of {@link LateReasons}. */
    public String reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public String safetyPlan() {
        return safetyPlan;
    }

    /** The manager who agreed; null while only the chair has. */
    public String manager() {
        return manager;
    }

    public Instant managerAt() {
        return managerAt;
    }

    /** When somebody last put a signature to it. */
    public Instant lastAt() {
        return managerAt == null || (chairAt != null && chairAt.isAfter(managerAt)) ? chairAt : managerAt;
    }

    public Long managerRecordId() {
        return managerRecordId;
    }

    /** The conference chair who agreed; null where none has. */
    public String chair() {
        return chair;
    }

    public Long chairRecordId() {
        return chairRecordId;
    }
}
