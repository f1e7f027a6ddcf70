package org.waymark.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A letter waiting to be looked at and sent by a named person; nothing is sent by itself (practice 5). */
@Entity
@Table(name = "notice")
public class Notice {

    /** Waits to be looked at and sent. */
    public static final String PREPARED = "prepared";
    /** Sent by a named person. */
    public static final String SENT = "sent";
    /** Waits for a manager to look at it first. */
    public static final String HELD = "held";
    /** Stopped for good. */
    public static final String STOPPED = "stopped";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    private String kind;

    private String state;

    private String recipient;

    private String address;

    private String subject;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body;

    private Instant preparedAt;

    private String sentBy;

    private Instant sentAt;

    protected Notice() {}

    public Notice(Long episodeId, String kind, String state, String subject, String body, Instant preparedAt) {
        this.episodeId = episodeId;
        this.kind = kind;
        this.state = state;
        this.subject = subject;
        this.body = body;
        this.preparedAt = preparedAt;
    }

    /** The letter says this from now on; it must be looked at again. */
    Notice reworded(String subject, String body, Instant at) {
        this.subject = subject;
        this.body = body;
        this.preparedAt = at;
        return this;
    }

    /** For whom it is. */
    Notice to(String recipient) {
        this.recipient = recipient;
        return this;
    }

    /** A named person has sent it, by whatever means they recorded. */
    void sent(String by, Instant at) {
        this.state = SENT;
        this.sentBy = by;
        this.sentAt = at;
    }

    /** It turned out not to have been sent. */
    void notSent() {
        this.state = PREPARED;
        this.sentBy = null;
        this.sentAt = null;
    }

    /** It must never go. */
    void stop() {
        this.state = STOPPED;
    }

    /** A manager must look at it before it goes. */
    void hold() {
        this.state = HELD;
    }

    /** Whether it is still to be sent. */
    boolean waits() {
        return PREPARED.equals(state) || HELD.equals(state);
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String kind() {
        return kind;
    }

    public String state() {
        return state;
    }

    public String recipient() {
        return recipient;
    }

    public String address() {
        return address;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
