package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the people of the night must know of one child or several, until a moment named in it (practice 10). */
@Entity
@Table(name = "tonight_note")
public class TonightNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String danger;

    private String whoToCall;

    private String whatNotToDo;

    private Instant endsAt;

    private String writtenBy;

    private Instant writtenAt;

    private String endedBy;

    private Instant endedAt;

    protected TonightNote() {}

    public TonightNote(
            String danger, String whoToCall, String whatNotToDo, Instant endsAt, String writtenBy, Instant writtenAt) {
        this.danger = danger;
        this.whoToCall = whoToCall;
        this.whatNotToDo = whatNotToDo;
        this.endsAt = endsAt;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /** Somebody ends it before its time. */
    public void end(String by, Instant at) {
        if (endedAt != null) return;
        this.endedBy = by;
        this.endedAt = at;
    }

    /** Whether it holds at this moment; at the moment of its end it does not any more. */
    public boolean holds(Instant at) {
        return endedAt == null && at.isBefore(endsAt);
    }

    public Long id() {
        return id;
    }

    public String danger() {
        return danger;
    }

    public String whoToCall() {
        return whoToCall;
    }

    /** What must not be done; null where nothing was said. */
    public String whatNotToDo() {
        return whatNotToDo;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Who ended it before its time; null where nobody did. */
    public String endedBy() {
        return endedBy;
    }

    /** When it was ended before its time; null where it was not. */
    public Instant endedAt() {
        return endedAt;
    }
}
