package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Another name of a person: a former one, an alias, or what people call them. */
@Entity
@EntityListeners(SearchListener.class)
@Table(name = "person_name")
public class PersonName extends PersonEntry {

    /** Why it is not the name itself. */
    public enum Kind {
        FORMER,
        ALIAS,
        KNOWN_AS
    }

    private Long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String firstName;
    private String lastName;
    private String nameKey;

    protected PersonName() {}

    PersonName(Long personId, Kind kind, String firstName, String lastName, LocalDate from, String by, Instant at) {
        super(from, null, by, at);
        this.personId = personId;
        this.kind = kind;
        this.firstName = firstName;
        this.lastName = lastName;
        this.nameKey = Person.key(firstName, lastName);
    }

    public Long personId() {
        return personId;
    }

    public Kind kind() {
        return kind;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String name() {
        return ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
    }

    /** The name in the form in which names are compared, last name first. */
    public String nameKey() {
        return nameKey;
    }

    @Override
    Long ofPerson() {
        return personId;
    }

    @Override
    List<Object> says(Long personId) {
        return Arrays.asList(kind, nameKey);
    }
}
