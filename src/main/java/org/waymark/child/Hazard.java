package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A danger to staff who visit or meet a person. It stands as a banner over the cases of those round the person. */
@Entity
@Table(name = "hazard")
public class Hazard extends PersonEntry {

    /** What kind of danger, and the rule that nobody visits alone. */
    public enum Kind {
        DOG,
        VIOLENCE,
        THREATS,
        WEAPONS,
        SUBSTANCES,
        HOME,
        INFECTION,
        NO_LONE_VISIT,
        OTHER
    }

    private Long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String detail;

    protected Hazard() {}

    Hazard(Long personId, Kind kind, String detail, LocalDate from, String by, Instant at) {
        super(from, null, by, at);
        this.personId = personId;
        this.kind = kind;
        this.detail = detail;
    }

    /** The person with whom, or in whose home, it is met. */
    public Long personId() {
        return personId;
    }

    public Kind kind() {
        return kind;
    }

    /** What it is and what to do, in words. */
    public String detail() {
        return detail;
    }

    @Override
    Long ofPerson() {
        return personId;
    }

    @Override
    List<Object> says(Long personId) {
        return Arrays.asList(kind, detail);
    }
}
