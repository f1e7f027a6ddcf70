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
