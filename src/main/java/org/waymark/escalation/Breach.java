package org.waymark.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A deadline that has passed, or a child without a worker, that a manager must answer for; it stays on file when answered. */
@Entity
@Table(name = "breach")
public class Breach {

    /** A deadline that has passed. */
    public static final String DEADLINE = "deadline";

    /** A child without a named worker. */
    public static final String UNALLOCATED = "unallocated";

    /** A manager is asked. */
    public static final String OPEN = "open";

    /** Administrative lateness: on the list and in the weekly digest, and nobody is asked (practice 8). */
    public static final String LISTED = "listed";

    /** A manager has answered; the thing is still to be done. */
    public static final String ANSWERED = "answered";

    /** Answered and done. */
    public static final String CLOSED = "closed";

    /** It never was one, or nothing remains to be answered. */
    public static final String WITHDRAWN = "withdrawn";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long deadlineId;
    private Long episodeId;
    private String kind;
    private String milestone;
    private String alarmClass;
    private Instant dueAt;
    private Instant breachedAt;
    private String state;
    private int rung;
    private String role;
    private Instant answerBy;
    private String processInstanceId;
    private String taskId;
    private String reasonCode;
    private String reason;
    private LocalDate commitmentOn;
    private String answeredBy;
    private Instant answeredAt;
    private Instant closedAt;
    private String workerReasonCode;
    private String workerReason;
    private LocalDate workerDoneBy;
    private String workerReasonBy;
    private Instant workerReasonAt;
    private Long answerRecordId;

    @Version
    private int version;

    protected Breach() {}

    Breach(
            String kind,
            Long deadlineId,
            Long episodeId,
            String milestone,
            String alarmClass,
            Instant dueAt,
            Instant breachedAt,
            String processInstanceId) {
        this.kind = kind;
        this.deadlineId = deadlineId;
        this.episodeId = episodeId;
        this.milestone = milestone;
        this.alarmClass = alarmClass;
        this.dueAt = dueAt;
        this.breachedAt = breachedAt;
        this.processInstanceId = processInstanceId;
        this.state = OPEN;
    }

    /** Asks the role on this rung of the ladder; an answer given before stays in the steps and in its record. */
    void ask(int rung, String role) {
        this.rung = rung;
        this.role = role;
        this.state = OPEN;
        this.answerBy = null;
        this.answeredBy = null;
        this.answeredAt = null;
        this.answerRecordId = null;
    }

    /** Nobody is asked. */
    void list() {
        this.state = LISTED;
    }

    /** The responsible worker says why, and when it can be done. */
    void explain(String reasonCode, String reason, LocalDate doneBy, String by, Instant at) {
        this.workerReasonCode = reasonCode;
        this.workerReason = reason;
        this.workerDoneBy = doneBy;
        this.workerReasonBy = by;
        this.workerReasonAt = at;
    }

    void answerBy(Instant at) {
        this.answerBy = at;
    }

    /** The task with which the role is asked; the procedure under which it runs may name another role than the newest. */
    public void askedWith(String taskId, String role) {
        this.taskId = taskId;
        if (role != null) this.role = role;
    }

    void answer(String reasonCode, String reason, LocalDate commitmentOn, String by, Instant at, Long recordId) {
        this.answerRecordId = recordId;
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.commitmentOn = commitmentOn;
        this.answeredBy = by;
        this.answeredAt = at;
        this.state = ANSWERED;
    }

    /** The answer was corrected: who answered, and when, stays as it was. */
    void correctAnswer(String reasonCode, String reason, LocalDate commitmentOn, Long recordId) {
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.commitmentOn = commitmentOn;
        this.answerRecordId = recordId;
    }

    /** A correction moved the date, and it is past all the same. */
    void moveDue(Instant dueAt) {
        this.dueAt = dueAt;
    }

    void end(String state, Instant at) {
        this.state = state;
        this.closedAt = at;
        this.taskId = null;
    }

    /** Neither closed nor withdrawn. */
    public boolean isOpen() {
        return closedAt == null;
    }

    public Long id() {
        return id;
    }

    public Long deadlineId() {
        return deadlineId;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String kind() {
        return kind;
    }

    public String milestone() {
        return milestone;
    }

    public String alarmClass() {
        return alarmClass;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant breachedAt() {
        return breachedAt;
    }

    public String state() {
        return state;
    }

    public int rung() {
        return rung;
    }

    public String role() {
        return role;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    /** The task with which a manager is being asked; null while nobody is. */
    public String taskId() {
        return taskId;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public LocalDate commitmentOn() {
        return commitmentOn;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Why the responsible worker says it is late, a code of {@link LateReasons}; null while the worker has said nothing. */
    public String workerReasonCode() {
        return workerReasonCode;
    }

    public String workerReason() {
        return workerReason;
    }

    /** By when the responsible worker expects it to be done. */
    public LocalDate workerDoneBy() {
        return workerDoneBy;
    }

    public String workerReasonBy() {
        return workerReasonBy;
    }

    public Instant workerReasonAt() {
        return workerReasonAt;
    }
}
