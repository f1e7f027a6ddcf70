package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A significant event that somebody entered by hand, often from before the case; on the file of one child or several. It is
 * never changed: an amendment is a new entry that names this one.
 */
@Entity
@Table(name = "chronology_entry")
public class ChronologyEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private String dayWords;

    private String happened;

    private String knownFrom;

    private String writtenBy;

    private Instant writtenAt;

    private Long rootId;

    private Long supersededBy;

    protected ChronologyEntry() {}

    ChronologyEntry(RoughDate when, String happened, String knownFrom, String writtenBy, Instant writtenAt) {
        this.firstDay = when.first();
        this.lastDay = when.last();
        this.dayWords = when.words();
        this.happened = happened;
        this.knownFrom = knownFrom;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /** Amends the entry that was first written under this number. */
    ChronologyEntry amending(Long rootId) {
        this.rootId = rootId;
        return this;
    }

    void supersededBy(Long entryId) {
        this.supersededBy = entryId;
    }

    public Long id() {
        return id;
    }

    /** The number of the entry as it was first written: what remarks about it hang on. */
    public Long rootId() {
        return rootId == null ? id : rootId;
    }

    public RoughDate when() {
        return new RoughDate(firstDay, lastDay, dayWords);
    }

    public String happened() {
        return happened;
    }

    /** From whom or from what paper it is known; null where nobody has said. */
    public String knownFrom() {
        return knownFrom;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** The entry that amends this one; null while this is the newest. */
    public Long supersededBy() {
        return supersededBy;
    }
}
