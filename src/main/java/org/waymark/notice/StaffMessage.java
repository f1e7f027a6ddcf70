package org.waymark.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A message to a member of staff, waiting in the outbox. It names no child, address or category: initials, the type of a
 * meeting and a link (practice 5). The table holds one of a kind about one thing for each person, whatever the number of nodes.
 */
@Entity
@Table(name = "staff_message")
public class StaffMessage {

    /** What the day holds, once on each working day. */
    public static final String DIGEST = "digest";

    /** Administrative lateness, once a week. */
    public static final String WEEKLY = "weekly";

    /** A safety clock has run out: at once. */
    public static final String ALARM = "alarm";

    /** To be sent. */
    static final String WAITING = "waiting";

    /** There was nothing to say; kept so that nobody looks again. */
    static final String NOTHING = "nothing";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String kind;
    private String about;
    private String state;
    private String subject;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body;

    private Instant writtenAt;

    protected StaffMessage() {}

    private StaffMessage(String username, String kind, String about, Instant writtenAt) {
        this.username = username;
        this.kind = kind;
        this.about = about;
        this.writtenAt = writtenAt;
        this.state = NOTHING;
    }

    /** A message to be sent. */
    static StaffMessage of(String username, String kind, String about, Worded text, Instant writtenAt) {
        StaffMessage message = new StaffMessage(username, kind, about, writtenAt);
        message.state = WAITING;
        message.subject = text.subject();
        message.body = text.body();
        return message;
    }

    /** Notes that there was nothing to say. */
    static StaffMessage nothing(String username, String kind, String about, Instant writtenAt) {
        return new StaffMessage(username, kind, about, writtenAt);
    }

    public Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String kind() {
        return kind;
    }

    /** About what: the day of a digest, the Monday of a weekly one, the step of a breach. */
    public String about() {
        return about;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
