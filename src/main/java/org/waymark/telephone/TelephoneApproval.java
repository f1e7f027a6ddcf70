package org.waymark.telephone;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An approval that one person wrote down as given by another on the telephone; the words stand in the record. */
@Entity
@Table(name = "telephone_approval")
public class TelephoneApproval {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long recordId;
    private Long episodeId;
    private String approver;
    private Instant givenAt;
    private String author;
    private String writtenBy;
    private Instant writtenAt;
    private String processInstanceId;

    @Enumerated(EnumType.STRING)
    private TelephoneState state;

    private String answeredBy;
    private Instant answeredAt;

    @Version
    private int version;

    protected TelephoneApproval() {}

    TelephoneApproval(
            Long recordId,
            Long episodeId,
            String approver,
            Instant givenAt,
            String author,
            String writtenBy,
            Instant writtenAt) {
        this.recordId = recordId;
        this.episodeId = episodeId;
        this.approver = approver;
        this.givenAt = givenAt;
        this.author = author;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
        this.state = TelephoneState.WAITING;
    }

    void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    void answered(TelephoneState state, String by, Instant at) {
        this.state = state;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    /** Whether this person wrote the work or wrote the approval down, and so cannot approve it. */
    boolean isWorkOf(String username) {
        return username.equals(author) || username.equals(writtenBy);
    }

    public Long id() {
        return id;
    }

    /** The record of the approval. */
    public Long recordId() {
        return recordId;
    }

    public Long episodeId() {
        return episodeId;
    }

    /** Username of whoever is said to have given it. */
    public String approver() {
        return approver;
    }

    /** When it is said to have been given. */
    public Instant givenAt() {
        return givenAt;
    }

    /** Username of whoever wrote it down. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public TelephoneState state() {
        return state;
    }

    /** Username of whoever answered last, the approver or a manager above; null while nobody has. */
    public String answeredBy() {
        return answeredBy;
    }

    /** When that was; null while nobody has. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
