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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A running or settled deadline of a case: an absolute date computed from the date an event happened, with the rule as it
 * stood when the event was recorded, so that it can be explained and computed again at any time.
 */
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
    private boolean startDateOnly;
    private Instant dueAt;
    private Instant warningAt;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Instant settledAt;
    private Long metOnEventId;
    private boolean recordedLate;
    private boolean breached;
    private String alarmClass;
    private String legalClass;
    private int limitNumber;
    private String limitUnit;
    private String direction;
    private int warningLead;
    private String warningUnit;
    private String authority;
    private String label;
    private String endsWith;
    private boolean restarts;
    private String tells;
    private LocalDate effectiveFrom;
    private String ruleVersion;
    private String calendarVersion;
    private String watcher;
    private LocalDate agreedUntil;
    private Instant heldUntil;

    @Version
    private int version;

    protected Deadline() {}

    Deadline(Long episodeId, Timescale rule) {
        this.episodeId = episodeId;
        this.milestone = rule.milestone();
        this.startEvent = rule.startingEvent();
        this.limitNumber = rule.limit().number();
        this.limitUnit = rule.limit().unit().code();
        this.direction = rule.limit().before() ? "before" : "after";
        this.warningLead = rule.warningLead();
        this.warningUnit = rule.warningUnit().code();
        this.alarmClass = rule.alarmClass();
        this.legalClass = rule.legalClass();
        this.authority = rule.authority();
        this.label = rule.label();
        this.endsWith = String.join(" ", rule.endsWith());
        this.restarts = rule.restarts() || rule.limit().before();
        this.tells = String.join(" ", rule.tells());
        this.effectiveFrom = rule.effectiveFrom();
        this.ruleVersion = rule.ruleVersion();
        this.state = DeadlineState.RUNNING;
    }

    /** Counts from this event, under the rule that the deadline was opened with. */
    void countFrom(Happening start, WorkingCalendar calendar) {
        calendarVersion = calendar.version(); // before it counts: a change of holidays meanwhile is then seen
        startEventId = start.id();
        startedAt = start.at();
        startDateOnly = start.dateOnly();
        dueAt = calendar.due(start.at(), start.dateOnly(), limit());
        warningAt = calendar.warning(dueAt, limit(), warningLead, LimitUnit.of(warningUnit));
    }

    /** Still to be met; a breach that was opened stands only as long as the due date is past. */
    void run(Instant now) {
        breached = breached && !dueAt.isAfter(now);
        DeadlineState open = isAgreedInAdvance() ? DeadlineState.AGREED_IN_ADVANCE : DeadlineState.RUNNING;
        settle(breached ? DeadlineState.BREACHED : open, null, null, false);
    }

    /** It is known before the due date, which stays as it is, that it will only be met by this day. */
    public void agreeInAdvance(LocalDate until) {
        agreedUntil = until;
        if (state == DeadlineState.RUNNING && isAgreedInAdvance()) state = DeadlineState.AGREED_IN_ADVANCE;
    }

    /** It was late already when its case was brought in: nobody is asked before this moment. Null lets go. */
    public void hold(Instant until) {
        this.heldUntil = until;
    }

    /** When its timer fires: on the due date, or when a deadline that is held is held no longer. */
    public Instant watchedAt() {
        return heldUntil != null && heldUntil.isAfter(dueAt) ? heldUntil : dueAt;
    }

    /** Whether a later day was agreed; a due date corrected to beyond that day needs none. */
    public boolean isAgreedInAdvance() {
        return agreedUntil != null && WorkingCalendar.endOf(agreedUntil).isAfter(dueAt);
    }

    void settle(DeadlineState state, Instant at, Long byEventId, boolean recordedLate) {
        this.state = state;
        this.settledAt = at;
        this.metOnEventId = byEventId;
        this.recordedLate = recordedLate;
    }

    /** The due date has passed and a manager is being asked. */
    public void breached() {
        breached = true;
        if (isOpen()) state = DeadlineState.BREACHED;
    }

    /** Which process instance has taken over from the timer that is drawn in the stage; null while that one watches. */
    public void watchedBy(String processInstanceId) {
        this.watcher = processInstanceId;
    }

    /** Still to be met: neither done nor withdrawn. */
    public boolean isOpen() {
        return state.isOpen() && settledAt == null;
    }

    /** How long it may take. */
    public Limit limit() {
        return new Limit(limitNumber, LimitUnit.of(limitUnit), "before".equals(direction));
    }

    /** The events that end the clock although the milestone was not met. */
    public Set<String> endingEvents() {
        return endsWith == null || endsWith.isBlank() ? Set.of() : Set.of(endsWith.split(" "));
    }

    /** Whether the starting event, when it comes again, starts the running clock anew. */
    public boolean restarts() {
        return restarts;
    }

    /** Whether it is counted from a planned date rather than from something that happened. */
    public boolean planned() {
        return limit().before() || hasOwnDate();
    }

    /** Whether the event itself stated the due date: each such date is to be kept, whatever other dates were set. */
    public boolean hasOwnDate() {
        return limit().unit() == LimitUnit.DATE;
    }

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

    public boolean startDateOnly() {
        return startDateOnly;
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

    /** When it was met or ended; null while it is open. */
    public Instant settledAt() {
        return settledAt;
    }

    public Long metOnEventId() {
        return metOnEventId;
    }

    /** Done in time but written down only after it was due. */
    public boolean recordedLate() {
        return recordedLate;
    }

    public String alarmClass() {
        return alarmClass;
    }

    public String legalClass() {
        return legalClass;
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

    /** The codes of the roles that are told when it is missed, in the order in which they are told. */
    public List<String> tells() {
        return tells == null || tells.isBlank() ? List.of() : List.of(tells.split(" "));
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public String ruleVersion() {
        return ruleVersion;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    /** The London day by which it is to be met instead, as agreed before it was due; null where nothing was agreed. */
    public LocalDate agreedUntil() {
        return agreedUntil;
    }

    public String watcher() {
        return watcher;
    }

    /** Until when a deadline that was late at going live waits for a manager to confirm it; null where it does not wait. */
    public Instant heldUntil() {
        return heldUntil;
    }
}
