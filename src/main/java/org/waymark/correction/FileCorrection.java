package org.waymark.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A correction of a file: proposed by one person and agreed by another. */
@Entity
@Table(name = "file_correction")
public class FileCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CorrectionKind kind;

    private Long episodeId;
    private Long toEpisodeId;
    private Long keptChildId;
    private Long otherChildId;
    private Long undoesId;
    private String reason;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String choices;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String processInstanceId;
    private String incidentInstanceId;

    @Version
    private int version;

    protected FileCorrection() {}

    private FileCorrection(CorrectionKind kind, Long episodeId, String reason, String choices, String by, Instant at) {
        this.kind = kind;
        this.episodeId = episodeId;
        this.reason = reason;
        this.choices = choices;
        this.proposedBy = by;
        this.proposedAt = at;
        this.state = CorrectionState.PROPOSED;
    }

    /** Something on the file of the one case belongs on that of the other. */
    static FileCorrection wrongChild(Long from, Long to, String reason, String choices, String by, Instant at) {
        FileCorrection correction = new FileCorrection(CorrectionKind.WRONG_CHILD, from, reason, choices, by, at);
        correction.toEpisodeId = to;
        return correction;
    }

    /** Two files are of one child; {@code episodeId} is a case of the one that is kept. */
    static FileCorrection sameChild(
            Long episodeId, Long kept, Long other, String reason, String choices, String by, Instant at) {
        FileCorrection correction = new FileCorrection(CorrectionKind.SAME_CHILD, episodeId, reason, choices, by, at);
        correction.keptChildId = kept;
        correction.otherChildId = other;
        return correction;
    }

    /** They were two children after all. */
    static FileCorrection undoing(FileCorrection merge, String reason, String choices, String by, Instant at) {
        FileCorrection correction =
                new FileCorrection(CorrectionKind.UNDO_SAME_CHILD, merge.episodeId, reason, choices, by, at);
        correction.keptChildId = merge.keptChildId;
        correction.otherChildId = merge.otherChildId;
        correction.undoesId = merge.id;
        return correction;
    }

    void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** The information incident that was opened for it. */
    void incident(String processInstanceId) {
        this.incidentInstanceId = processInstanceId;
    }

    void decided(CorrectionState state, String by, Instant at) {
        this.state = state;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    void undone() {
        this.state = CorrectionState.UNDONE;
    }

    public Long id() {
        return id;
    }

    public CorrectionKind kind() {
        return kind;
    }

    /** The case of the wrong child; where two files are one child's, a case of the file that is kept. */
    public Long episodeId() {
        return episodeId;
    }

    /** The case of the right child; null where nothing is moved. */
    public Long toEpisodeId() {
        return toEpisodeId;
    }

    public Long keptChildId() {
        return keptChildId;
    }

    public Long otherChildId() {
        return otherChildId;
    }

    /** The correction that this one undoes; null for others. */
    public Long undoesId() {
        return undoesId;
    }

    public String reason() {
        return reason;
    }

    /** What was chosen, as {@link Choices} writes it. */
    String choices() {
        return choices;
    }

    public CorrectionState state() {
        return state;
    }

    public boolean waits() {
        return state == CorrectionState.PROPOSED;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String processInstanceId() {
        return processInstanceId;
    }
}
