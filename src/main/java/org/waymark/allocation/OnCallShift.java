package org.waymark.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One person on call for one duty, from when to when; a shift that is taken off the rota is kept. */
@Entity
@Table(name = "on_call_shift")
public class OnCallShift {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private OnCallDuty duty;

    private String username;
    private Instant fromAt;
    private Instant toAt;
    private Instant removedAt;

    @Version
    private int version;

    protected OnCallShift() {}

    public OnCallShift(OnCallDuty duty, String username, Span when) {
        this.duty = duty;
        this.username = username;
        this.fromAt = when.from();
        this.toAt = when.to();
    }

    void remove(Instant at) {
        this.removedAt = at;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** From when to when. */
    public Span when() {
        return new Span(fromAt, toAt);
    }

    public Long id() {
        return id;
    }

    public OnCallDuty duty() {
        return duty;
    }

    public String username() {
        return username;
    }
}
