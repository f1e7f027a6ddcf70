package org.waymark.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A running or settled deadline of a case: an absolute date computed from the date an event happened. */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    private String milestone;

    private String startEvent;

    private Long startEventId;

    private Instant startedAt;

    private Instant dueAt;

    private Instant warningAt;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Instant settledAt;

    private Long metOnEventId;

    private boolean recordedLate;

    private String alarmClass;

    private int limitNumber;

    private String limitUnit;

    private String direction;

    private String authority;

    private String label;

    private String endsWith;

    private String ruleVersion;

    private String calendarVersion;

    private String watcher;

    @Version
    private int version;

    protected Deadline() {}

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String milestone() {
        return milestone;
    }

    public String startEvent() {
        return startEvent;
    }

    public Long startEventId() {
        return startEventId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant warningAt() {
        return warningAt;
    }

    public DeadlineState state() {
        return state;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public Long metOnEventId() {
        return metOnEventId;
    }

    public boolean recordedLate() {
        return recordedLate;
    }

    public String alarmClass() {
        return alarmClass;
    }

    public int limitNumber() {
        return limitNumber;
    }

    public String limitUnit() {
        return limitUnit;
    }

    public String direction() {
        return direction;
    }

    public String authority() {
        return authority;
    }

    public String label() {
        return label;
    }

    public String endsWith() {
        return endsWith;
    }

    public String ruleVersion() {
        return ruleVersion;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    public String watcher() {
        return watcher;
    }
}
