package org.waymark.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** What somebody wants to be reminded of about a child: private to its writer, and not on the child's file. */
@Entity
@Table(name = "reminder")
class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;

    private Long episodeId;

    private Long noteId;

    private LocalDate dueOn;

    private String reminderText;

    private Instant writtenAt;

    private Instant doneAt;

    @Version
    private int version;

    protected Reminder() {}

    Reminder(String username, Long episodeId, Long noteId, LocalDate dueOn, String text, Instant writtenAt) {
        this.username = username;
        this.episodeId = episodeId;
        this.noteId = noteId;
        this.dueOn = dueOn;
        this.reminderText = text;
        this.writtenAt = writtenAt;
    }

    void done(Instant at) {
        this.doneAt = at;
    }

    void moveTo(LocalDate day) {
        this.dueOn = day;
    }

    Long id() {
        return id;
    }

    String username() {
        return username;
    }

    Long episodeId() {
        return episodeId;
    }

    /** The note whose follow-up it is, or null. */
    Long noteId() {
        return noteId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String text() {
        return reminderText;
    }

    boolean isDone() {
        return doneAt != null;
    }
}
