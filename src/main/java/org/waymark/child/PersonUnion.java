package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Two records of one person became one, by whom, when and why; and two again, where they were two people after all. */
@Entity
@Table(name = "person_union")
public class PersonUnion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long keptId;
    private Long otherId;
    private String reason;
    private String unitedBy;
    private Instant unitedAt;
    private String undoneBy;
    private Instant undoneAt;
    private String undoneReason;

    @Version
    private int version;

    protected PersonUnion() {}

    PersonUnion(Long keptId, Long otherId, String reason, String by, Instant at) {
        this.keptId = keptId;
        this.otherId = otherId;
        this.reason = reason;
        this.unitedBy = by;
        this.unitedAt = at;
    }

    void undo(String reason, String by, Instant at) {
        this.undoneReason = reason;
        this.undoneBy = by;
        this.undoneAt = at;
    }

    public Long id() {
        return id;
    }

    /** The record that holds everything while the two are one. */
    public Long keptId() {
        return keptId;
    }

    /** The record that leads to the other. */
    public Long otherId() {
        return otherId;
    }

    public String reason() {
        return reason;
    }

    public String unitedBy() {
        return unitedBy;
    }

    public Instant unitedAt() {
        return unitedAt;
    }

    /** Whether the two are one now. */
    public boolean stands() {
        return undoneAt == null;
    }

    /** Who made them two again; null while they are one. */
    public String undoneBy() {
        return undoneBy;
    }

    public Instant undoneAt() {
        return undoneAt;
    }

    public String undoneReason() {
        return undoneReason;
    }
}
