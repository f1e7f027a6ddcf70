package org.waymark.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One version of the whole procedure: models, tables and forms together. Its files never change. */
@Entity
@Table(name = "procedure_version")
public class ProcedureVersion {

    static final String SHIPPED = "shipped";
    static final String AUTHORITY = "authority";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int number;
    private String state;
    private String source;
    private String reason;
    private String createdBy;
    private Instant createdAt;
    private String publishedBy;
    private Instant inForceFrom;
    private Instant inForceUntil;
    private String withdrawnBy;
    private String withdrawnReason;
    private String deploymentId;
    private String contentHash;
    private String baselineHash;
    private Integer restores;
    private String problem;

    @Version
    private int version;

    protected ProcedureVersion() {}

    ProcedureVersion(int number, String source, String contentHash, String createdBy, Instant createdAt) {
        this.number = number;
        this.state = VersionState.DRAFT.code();
        this.source = source;
        this.contentHash = contentHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void schedule(Instant from, String by, String why, String againstBaseline) {
        this.state = VersionState.SCHEDULED.code();
        this.inForceFrom = from;
        this.publishedBy = by;
        this.reason = why;
        this.baselineHash = againstBaseline;
        this.problem = null;
    }

    void deployed(String deployment, Instant at) {
        this.state = VersionState.IN_FORCE.code();
        this.deploymentId = deployment;
        this.inForceFrom = at;
        this.problem = null;
    }

    void superseded(Instant at) {
        this.state = VersionState.SUPERSEDED.code();
        this.inForceUntil = at;
    }

    void withdrawn(String by, String why, Instant at) {
        if (state() == VersionState.IN_FORCE) {
            this.inForceUntil = at;
        }
        this.state = VersionState.WITHDRAWN.code();
        this.withdrawnBy = by;
        this.withdrawnReason = why;
    }

    void restoring(int earlier) {
        this.restores = earlier;
    }

    void failed(String sentence) {
        this.problem = sentence.length() > 2000 ? sentence.substring(0, 2000) : sentence;
    }

    Long id() {
        return id;
    }

    /** Counts up from 1; what people call the version. */
    public int number() {
        return number;
    }

    public VersionState state() {
        return VersionState.of(state);
    }

    /** Whether it came with the product rather than from the authority. */
    public boolean shipped() {
        return SHIPPED.equals(source);
    }

    String source() {
        return source;
    }

    /** Why it was published; null for a draft. */
    public String reason() {
        return reason;
    }

    /** The username; null when it came with the product. */
    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The username; null when it came with the product. */
    public String publishedBy() {
        return publishedBy;
    }

    /** When it came or comes into force; null for a draft. */
    public Instant inForceFrom() {
        return inForceFrom;
    }

    /** When it ceased to be in force; null where it has not. */
    public Instant inForceUntil() {
        return inForceUntil;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }

    /** The engine's deployment; null where it never was in force. */
    public String deploymentId() {
        return deploymentId;
    }

    String contentHash() {
        return contentHash;
    }

    String baselineHash() {
        return baselineHash;
    }

    /** The number of the earlier version whose files this one brought back; null where it is new. */
    public Integer restores() {
        return restores;
    }

    /** Why it could not be put in force at its date; null where nothing is wrong. */
    public String problem() {
        return problem;
    }
}
