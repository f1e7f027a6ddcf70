package org.waymark.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One step in the life of a breach: opened, climbed, answered, closed, withdrawn; never changed. */
@Entity
@Table(name = "breach_step")
public class BreachStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long breachId;
    private Instant happenedAt;
    private String step;
    private String role;
    private String username;
    private String detail;

    protected BreachStep() {}

    BreachStep(Long breachId, Instant happenedAt, String step, String role, String username, String detail) {
        this.breachId = breachId;
        this.happenedAt = happenedAt;
        this.step = step;
        this.role = role;
        this.username = username;
        this.detail = detail;
    }

    public Long id() {
        return id;
    }

    public Long breachId() {
        return breachId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /**
     * {@code opened}, {@code listed} (administrative: nobody is asked), {@code skipped} (a post that nobody holds),
     * {@code explained} (by the worker), {@code climbed}, {@code asked-again} (at the top of the ladder), {@code answered},
     * {@code answer-corrected}, {@code closed} or {@code withdrawn}.
     */
    public String step() {
        return step;
    }

    /** The role asked from then on, or null. */
    public String role() {
        return role;
    }

    /** Who did it; null for the system itself. */
    public String username() {
        return username;
    }

    public String detail() {
        return detail;
    }
}
