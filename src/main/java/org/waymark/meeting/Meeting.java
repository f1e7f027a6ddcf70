package org.waymark.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One meeting about one or more children of a family: a strategy discussion, a conference, a core group, a visit. */
@Entity
@Table(name = "meeting")
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    private Long familyId;

    private Instant openedAt;

    private String state;

    private Long recordId;

    @Version
    private int version;

    protected Meeting() {}

    public Meeting(String kind, Long familyId, Instant openedAt, String state) {
        this.kind = kind;
        this.familyId = familyId;
        this.openedAt = openedAt;
        this.state = state;
    }

    /** The meeting was held and recorded. */
    public void held(Long recordId) {
        this.recordId = recordId;
        this.state = "held";
    }

    public Long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public Long familyId() {
        return familyId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String state() {
        return state;
    }

    public Long recordId() {
        return recordId;
    }
}
