package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Somebody is a risk to somebody: to whom, why, since when, and when that was last looked at. */
@Entity
@Table(name = "person_risk")
public class PersonRisk extends PersonEntry {

    private Long personId;
    private Long toPersonId;
    private String why;
    private LocalDate reviewedOn;
    private String reviewedBy;

    protected PersonRisk() {}

    PersonRisk(Long personId, Long toPersonId, String why, LocalDate from, String by, Instant at) {
        super(from, null, by, at);
        this.personId = personId;
        this.toPersonId = toPersonId;
        this.why = why;
    }

    /** Looked at again on that day: it still is so. */
    void review(LocalDate on, String by) {
        this.reviewedOn = on;
        this.reviewedBy = by;
    }

    /** Who is the risk. */
    public Long personId() {
        return personId;
    }

    /** To whom; null for every child. */
    public Long toPersonId() {
        return toPersonId;
    }

    public String why() {
        return why;
    }

    public LocalDate reviewedOn() {
        return reviewedOn;
    }

    public String reviewedBy() {
        return reviewedBy;
    }

    @Override
    Long ofPerson() {
        return personId;
    }

    @Override
    List<Object> says(Long personId) {
        return Arrays.asList(personId.equals(this.personId), toPersonId, why);
    }
}
