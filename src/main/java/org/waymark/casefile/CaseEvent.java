package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that happened in a case, at the moment it happened and apart from when it was written down. */
@Entity
@Table(name = "case_event")
public class CaseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    private String eventType;

    private Instant happenedAt;

    private boolean dateOnly;

    private Instant recordedAt;

    private String recordedBy;

    private Long recordId;

    private boolean withdrawn;

    private String detail;

    private String fieldKey;

    private String matter;

    protected CaseEvent() {}

    public CaseEvent(
            Long episodeId,
            String eventType,
            Instant happenedAt,
            boolean dateOnly,
            Instant recordedAt,
            String recordedBy,
            Long recordId,
            String detail) {
        this.episodeId = episodeId;
        this.eventType = eventType;
        this.happenedAt = happenedAt;
        this.dateOnly = dateOnly;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.recordId = recordId;
        this.detail = detail;
    }

    /** The same thing said again: a correction that leaves it as it was changes nothing. */
    boolean sameAs(CaseEvent other) {
        return episodeId.equals(other.episodeId)
                && eventType.equals(other.eventType)
                && happenedAt.equals(other.happenedAt)
                && dateOnly == other.dateOnly;
    }

    /** The field that states the event: several events of one field are one occasion under several names. */
    CaseEvent statedIn(String fieldKey) {
        this.fieldKey = fieldKey;
        return this;
    }

    /** What the event is about where a case may have several at once, for example one of two incidents; null: the case. */
    CaseEvent about(String matter) {
        this.matter = matter;
        return this;
    }

    /** The same thing, on the file of the child to whom it happened: the same moment, writer and record. */
    CaseEvent on(Long episodeId) {
        return new CaseEvent(episodeId, eventType, happenedAt, dateOnly, recordedAt, recordedBy, recordId, detail)
                .statedIn(fieldKey)
                .about(matter);
    }

    /** A correction said the same again: its record now stands for the event. */
    void nowStatedBy(Long recordId) {
        this.recordId = recordId;
    }

    /** The event never happened, or not so: a correction replaced the record that said it. */
    void withdraw() {
        this.withdrawn = true;
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String eventType() {
        return eventType;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public boolean dateOnly() {
        return dateOnly;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public String matter() {
        return matter;
    }

    public Long recordId() {
        return recordId;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public String detail() {
        return detail;
    }

    /** The key of the form field that states the event; null where no form did. */
    public String fieldKey() {
        return fieldKey;
    }
}
