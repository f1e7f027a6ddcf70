package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One part of a case summary as somebody wrote or confirmed it. The newest of its kind counts, and all are kept. */
@Entity
@Table(name = "case_summary_part")
public class SummaryPart {

    /** What a case summary says (practice 13), in the order in which it is read. */
    public enum Kind {
        WHY("why"),
        WORRIES("worries"),
        STRENGTHS("strengths"),
        PLAN("plan"),
        CHILD_SAYS("childSays");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** The key of the form field in which it is written. */
        public String field() {
            return field;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    @Enumerated(EnumType.STRING)
    private Kind part;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String summaryText;

    private boolean confirmed;

    private String writtenBy;

    private Instant writtenAt;

    protected SummaryPart() {}

    public SummaryPart(Long episodeId, Kind part, String text, boolean confirmed, String writtenBy, Instant writtenAt) {
        this.episodeId = episodeId;
        this.part = part;
        this.summaryText = text;
        this.confirmed = confirmed;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public Kind part() {
        return part;
    }

    /** The text; null where it was emptied. */
    public String text() {
        return summaryText;
    }

    /** Whether the text was only read and found right, not written anew. */
    public boolean confirmed() {
        return confirmed;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
