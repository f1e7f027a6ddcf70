package org.waymark.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A deadline was counted anew: how it stood before and how since. Never changed. */
@Entity
@Table(name = "deadline_move")
public class DeadlineMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long deadlineId;
    private Instant movedAt;
    private Instant oldStartedAt;
    private Instant oldDueAt;
    private Instant newDueAt;
    private Long newStartEventId;
    private boolean byCalendar;

    protected DeadlineMove() {}

    DeadlineMove(DeadlineChange change, Instant movedAt) {
        this.deadlineId = change.deadlineId();
        this.movedAt = movedAt;
        this.oldStartedAt = change.before().startedAt();
        this.oldDueAt = change.before().due();
        this.newDueAt = change.now().due();
        this.newStartEventId = change.now().startEventId();
        this.byCalendar = newStartEventId != null
                && newStartEventId.equals(change.before().startEventId());
    }

    public Long id() {
        return id;
    }

    public Long deadlineId() {
        return deadlineId;
    }

    public Instant movedAt() {
        return movedAt;
    }

    /** From when it was counted before. */
    public Instant oldStartedAt() {
        return oldStartedAt;
    }

    public Instant oldDueAt() {
        return oldDueAt;
    }

    public Instant newDueAt() {
        return newDueAt;
    }

    /** The event from which it is counted since. */
    public Long newStartEventId() {
        return newStartEventId;
    }

    /** The same event, counted with another list of bank holidays. */
    public boolean byCalendar() {
        return byCalendar;
    }
}
