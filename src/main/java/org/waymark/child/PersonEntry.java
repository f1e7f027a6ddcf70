package org.waymark.child;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Something recorded about a person that stands until it is ended or said to have been a mistake. Nothing is deleted: an
 * ended or mistaken entry stays with who, when and why, and an entry that corrects another names it.
 */
@MappedSuperclass
public abstract class PersonEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private LocalDate fromDate;
    private LocalDate untilDate;
    private String recordedBy;
    private Instant recordedAt;
    private boolean mistaken;
    private String closedBy;
    private Instant closedAt;
    private String closedReason;
    private Long replacesId;

    @Version
    private int version;

    protected PersonEntry() {}

    PersonEntry(LocalDate from, LocalDate until, String by, Instant at) {
        this.fromDate = from;
        this.untilDate = until;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** It was so until that day and is no longer. */
    void end(LocalDate on, String by, Instant at, String why) {
        this.untilDate = on;
        close(by, at, why);
    }

    /** It never was so. */
    void mistake(String by, Instant at, String why) {
        this.mistaken = true;
        close(by, at, why);
    }

    /** This entry says rightly what that one said wrongly. */
    void replaces(PersonEntry wrong) {
        this.replacesId = wrong.id;
    }

    /** Whether it is recorded under this person. */
    public boolean belongsTo(Long personId) {
        return ofPerson().equals(personId);
    }

    /** The person whose entry it is; of a relationship, the first. */
    abstract Long ofPerson();

    /** What it says of this person, who is one of those it is about, without dates; the same of two is the same twice. */
    abstract List<Object> says(Long personId);

    /** Whether it stands as that one does and says the same of its person as that one of the other, date for date. */
    boolean saysOf(Long personId, PersonEntry same, Long otherId) {
        return closedAt == null
                && same.closedAt == null
                && Objects.equals(fromDate, same.fromDate)
                && Objects.equals(untilDate, same.untilDate)
                && says(personId).equals(same.says(otherId));
    }

    private void close(String by, Instant at, String why) {
        this.closedBy = by;
        this.closedAt = at;
        this.closedReason = why;
    }

    /** Whether it is so on that day, as far as is known: an unknown beginning lies before it. */
    public boolean standsOn(LocalDate day) {
        return !mistaken
                && (fromDate == null || !fromDate.isAfter(day))
                && (untilDate == null || untilDate.isAfter(day));
    }

    /** Whether it was so once, now or before. */
    public boolean wasEver() {
        return !mistaken;
    }

    public Long id() {
        return id;
    }

    /** Since when; null where that is not known. */
    public LocalDate from() {
        return fromDate;
    }

    /** The first day on which it is no longer so; null while it goes on. */
    public LocalDate until() {
        return untilDate;
    }

    /** Who recorded it; null for what was carried over from before people were recorded. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public boolean mistaken() {
        return mistaken;
    }

    public String closedBy() {
        return closedBy;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedReason() {
        return closedReason;
    }

    /** The mistaken entry that this one corrects, or null. */
    public Long replacesId() {
        return replacesId;
    }

    public int version() {
        return version;
    }
}
