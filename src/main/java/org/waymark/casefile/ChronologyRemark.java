package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody added to a line of one child's chronology. The newest of its kind counts, and all are kept. */
@Entity
@Table(name = "chronology_remark")
public class ChronologyRemark {

    /** What is said of the line. */
    public enum Kind {
        /** What it meant for the child. */
        MEANING,
        /** It is not significant for this child, and why. */
        SET_ASIDE,
        /** It is significant after all, and why. */
        BROUGHT_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    private String lineKey;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String remark;

    private String writtenBy;

    private Instant writtenAt;

    protected ChronologyRemark() {}

    ChronologyRemark(Long episodeId, String lineKey, Kind kind, String remark, String writtenBy, Instant writtenAt) {
        this.episodeId = episodeId;
        this.lineKey = lineKey;
        this.kind = kind;
        this.remark = remark;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    /** Which line: the record, note, event or entry that it comes from. */
    public String lineKey() {
        return lineKey;
    }

    public Kind kind() {
        return kind;
    }

    public String remark() {
        return remark;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
