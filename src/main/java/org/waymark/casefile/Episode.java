package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** One referral episode of a child, from the first contact to closure: the key of everything that happens (CIN census: one CINdetails). */
@Entity
@DynamicUpdate
@Table(name = "episode")
public class Episode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long childId;

    private Long teamId;

    @Enumerated(EnumType.STRING)
    private EpisodeStatus status;

    private String stage;

    private Instant receivedAt;

    private Instant takenOnAt;

    private Instant closedAt;

    private String closureReason;

    private String leadWorker;

    private String processInstanceId;

    private Instant broughtInAt;

    private String broughtInFrom;

    private Instant lateHeldUntil;

    private Long goesOnIn;

    @Version
    private int version;

    protected Episode() {}

    public Episode(Long childId, Long teamId, Instant receivedAt, EpisodeStatus status) {
        this.childId = childId;
        this.teamId = teamId;
        this.receivedAt = receivedAt;
        this.status = status;
    }

    /** The spine's process instance, known once it has been started. */
    public void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** The referral was taken on; the contact is now an open case. */
    public void takenOn(Instant at) {
        this.takenOnAt = at;
        this.status = EpisodeStatus.OPEN;
    }

    /**
     * The case was open in another system and is carried on here (practice 16).
     *
     * @param from what the authority calls the other system
     * @param lateHeldUntil until when nobody is asked for what was late by then, unless a manager confirms it before
     */
    public Episode broughtIn(String from, Instant at, Instant lateHeldUntil) {
        this.broughtInFrom = from;
        this.broughtInAt = at;
        this.lateHeldUntil = lateHeldUntil;
        return this;
    }

    /** What was taken for the decision to proceed was not about this case. */
    void notTakenOn() {
        this.takenOnAt = null;
        this.status = closedAt == null ? EpisodeStatus.CONTACT : EpisodeStatus.NO_FURTHER_ACTION;
    }

    /** Of two open episodes of one child the other is the one that goes on; null where this one does. */
    public void goesOnIn(Long episodeId) {
        this.goesOnIn = episodeId;
    }

    /** The open episode of the same child in which new information is taken; null where it is this one. */
    public Long goesOnIn() {
        return goesOnIn;
    }

    /** Another file of the same child has become one with this episode's. */
    public void isOf(Long childId) {
        this.childId = childId;
    }

    /** The lead social worker from now on; null when nobody is. */
    public void ledBy(String username) {
        this.leadWorker = username;
    }

    /** The stage in which the case is, by process id, for lists. */
    public void at(String stage) {
        this.stage = stage;
    }

    /** Another team now holds the case. */
    public void heldBy(Long teamId) {
        this.teamId = teamId;
    }

    /** Ends the episode; a contact that was never taken on ends without further action. */
    public void close(Instant at, String reason) {
        this.closedAt = at;
        this.closureReason = reason;
        this.status = takenOnAt == null ? EpisodeStatus.NO_FURTHER_ACTION : EpisodeStatus.CLOSED;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Long id() {
        return id;
    }

    public Long childId() {
        return childId;
    }

    public Long teamId() {
        return teamId;
    }

    public EpisodeStatus status() {
        return status;
    }

    public String stage() {
        return stage;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant takenOnAt() {
        return takenOnAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closureReason() {
        return closureReason;
    }

    public String leadWorker() {
        return leadWorker;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    /** When the case was brought in from another system; null where it began here. */
    public Instant broughtInAt() {
        return broughtInAt;
    }

    /** What the authority calls the system from which it was brought in; null where it began here. */
    public String broughtInFrom() {
        return broughtInFrom;
    }

    /** Until when nobody is asked for what was late when it was brought in; null where it began here. */
    public Instant lateHeldUntil() {
        return lateHeldUntil;
    }
}
