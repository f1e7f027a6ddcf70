package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A case note: what somebody did, heard or decided, on the file of one child or several. It is never changed; an amendment is a new note that names this one. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private Instant happenedAt;

    private boolean dateOnly;

    private String whoWasThere;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String noteText;

    private boolean significant;

    private String meaning;

    private String whyWritten;

    private String addressee;

    private LocalDate answerBy;

    private String processInstanceId;

    private String recordedBy;

    private Instant recordedAt;

    private Long replacesId;

    private String replaceReason;

    private Long supersededBy;

    protected Note() {}

    Note(NoteText text, String recordedBy, Instant recordedAt) {
        this.kind = text.kind();
        this.happenedAt = text.happenedAt();
        this.dateOnly = text.dateOnly();
        this.whoWasThere = text.whoWasThere();
        this.noteText = text.text();
        this.significant = text.significant();
        this.meaning = text.significant() ? text.meaning() : null;
        this.whyWritten = text.whyWritten();
        this.addressee = text.addressee();
        this.answerBy = text.answerBy();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Names the earlier note that this one amends, and why. */
    Note replacing(Long noteId, String reason) {
        this.replacesId = noteId;
        this.replaceReason = reason;
        return this;
    }

    /** The process instance through which it is answered. */
    Note runningAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
        return this;
    }

    void supersededBy(Long noteId) {
        this.supersededBy = noteId;
    }

    public Long id() {
        return id;
    }

    public NoteKind kind() {
        return kind;
    }

    /** When it happened; midnight in London where {@link #dateOnly()}. */
    public Instant happenedAt() {
        return happenedAt;
    }

    /** Whether nobody said at what hour. */
    public boolean dateOnly() {
        return dateOnly;
    }

    public String whoWasThere() {
        return whoWasThere;
    }

    public String text() {
        return noteText;
    }

    /** Whether it belongs in the chronology. */
    public boolean significant() {
        return significant;
    }

    /** One line on what it means for the child; null where nobody has said, or it is not significant. */
    public String meaning() {
        return meaning;
    }

    /** Why somebody from outside the case's own line wrote it; null for those within. */
    public String whyWritten() {
        return whyWritten;
    }

    /** Who is to carry out the direction or answer the question, by username; null for other kinds. */
    public String addressee() {
        return addressee;
    }

    /** The day by which a direction or question is to be answered; null where none was named. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** The process instance through which a direction or question is answered; null for other kinds. */
    public String processInstanceId() {
        return processInstanceId;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Long replacesId() {
        return replacesId;
    }

    public String replaceReason() {
        return replaceReason;
    }

    /** The note that amends this one; null while this is the newest. */
    public Long supersededBy() {
        return supersededBy;
    }
}
