package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A form submission, kept whole: the form and its version, who recorded it and when. It is never changed; a correction is a new record that names this one. */
@Entity
@Table(name = "case_record")
public class CaseRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String formId;

    private String formVersion;

    private String title;

    private String processInstanceId;

    private String taskId;

    private String activityId;

    private String recordedBy;

    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String recordedValues;

    private Long replacesId;

    private String replaceReason;

    private Long supersededBy;

    private String procedureVersion;

    protected CaseRecord() {}

    public CaseRecord(
            String formId,
            String formVersion,
            String title,
            String processInstanceId,
            String taskId,
            String activityId,
            String recordedBy,
            Instant recordedAt,
            String recordedValues) {
        this.formId = formId;
        this.formVersion = formVersion;
        this.title = title;
        this.processInstanceId = processInstanceId;
        this.taskId = taskId;
        this.activityId = activityId;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.recordedValues = recordedValues;
    }

    /** Names the earlier record that this one corrects, and why. */
    CaseRecord replacing(Long recordId, String reason) {
        this.replacesId = recordId;
        this.replaceReason = reason;
        return this;
    }

    CaseRecord under(String procedureVersion) {
        this.procedureVersion = procedureVersion;
        return this;
    }

    /** It was written in a process of another child's case, which must not find it any more. */
    void leaves(String processInstanceId) {
        if (processInstanceId == null || !processInstanceId.equals(this.processInstanceId)) return;
        this.processInstanceId = null;
        this.taskId = null;
    }

    void supersededBy(Long recordId) {
        this.supersededBy = recordId;
    }

    public Long id() {
        return id;
    }

    public String formId() {
        return formId;
    }

    public String formVersion() {
        return formVersion;
    }

    public String title() {
        return title;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public String taskId() {
        return taskId;
    }

    public String activityId() {
        return activityId;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedValues() {
        return recordedValues;
    }

    public Long replacesId() {
        return replacesId;
    }

    public String replaceReason() {
        return replaceReason;
    }

    public Long supersededBy() {
        return supersededBy;
    }

    public String procedureVersion() {
        return procedureVersion;
    }
}
