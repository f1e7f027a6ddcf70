package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.SQLRestriction;

/**
 * Everybody known to the authority, adult or child: one person across all families. The person of a {@link Child} is kept
 * in step by the child itself, whose methods alone change both; so queries over children stay as they are, and a person is
 * found in one table whatever their age.
 */
@Entity
@EntityListeners(SearchListener.class)
@SQLRestriction("merged_into is null")
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String firstName;
    private String lastName;
    private String nameKey;
    private LocalDate dateOfBirth;
    private LocalDate expectedDateOfBirth;
    private String sex;
    private String nhsNumber;
    private String upn;
    private boolean died;
    private LocalDate dateOfDeath;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    protected Person() {}

    /** The person of a child, made with it. */
    Person(String firstName, String lastName, LocalDate dateOfBirth) {
        called(firstName, lastName, dateOfBirth);
    }

    /** Somebody new, as told. */
    Person(String firstName, String lastName, LocalDate dateOfBirth, String sex, String by, Instant at) {
        this(firstName, lastName, dateOfBirth);
        this.sex = sex;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Takes over a name or date of birth; null leaves what is known. */
    void called(String firstName, String lastName, LocalDate dateOfBirth) {
        if (firstName != null) this.firstName = firstName;
        if (lastName != null) this.lastName = lastName;
        if (dateOfBirth != null) this.dateOfBirth = dateOfBirth;
        this.nameKey = key(this.firstName, this.lastName);
    }

    /** Takes over what else is known; null leaves it. */
    void know(LocalDate expectedDateOfBirth, String sex, String nhsNumber, String upn) {
        if (expectedDateOfBirth != null) this.expectedDateOfBirth = expectedDateOfBirth;
        if (sex != null) this.sex = sex;
        if (nhsNumber != null) this.nhsNumber = nhsNumber;
        if (upn != null) this.upn = upn;
    }

    /** The person has died; null for a day that is not known. */
    void died(LocalDate on) {
        this.died = true;
        this.dateOfDeath = on;
    }

    /** Whether the person has died, as a record says that knows no day; a day that is known says it already. */
    void hasDied(boolean died) {
        this.died = died || dateOfDeath != null;
    }

    /** Is from now on described as the child is, unknown things included; a death of which no day was ever known stays. */
    void restate(ChildFacts facts) {
        this.firstName = facts.firstName();
        this.lastName = facts.lastName();
        this.dateOfBirth = facts.dateOfBirth();
        this.expectedDateOfBirth = facts.expectedDateOfBirth();
        this.sex = facts.sex();
        this.nhsNumber = facts.nhsNumber();
        this.upn = facts.upn();
        this.died = facts.dateOfDeath() != null || died && dateOfDeath == null;
        this.dateOfDeath = facts.dateOfDeath();
        this.nameKey = key(firstName, lastName);
    }

    /** The name in the form in which names are compared, last name first. */
    static String key(String firstName, String lastName) {
        return ChildFinder.normalised((lastName == null ? "" : lastName) + " " + (firstName == null ? "" : firstName));
    }

    public Long id() {
        return id;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** The name as people say it; an unborn child has the family name only. */
    public String name() {
        String first = firstName == null ? "" : firstName.strip();
        String last = lastName == null ? "" : lastName.strip();
        if (first.isEmpty() && unborn()) first = "Unborn";
        return (first + " " + last).strip();
    }

    /** The name in the form in which names are compared, last name first. */
    public String nameKey() {
        return nameKey;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    public LocalDate expectedDateOfBirth() {
        return expectedDateOfBirth;
    }

    /** Whether the birth is still expected. */
    public boolean unborn() {
        return dateOfBirth == null && expectedDateOfBirth != null;
    }

    /** M, F or U (not known); null where nobody has said. */
    public String sex() {
        return sex;
    }

    public String nhsNumber() {
        return nhsNumber;
    }

    public String upn() {
        return upn;
    }

    public boolean died() {
        return died;
    }

    /** The day of death; null where the person lives or the day is not known. */
    public LocalDate dateOfDeath() {
        return dateOfDeath;
    }

    /** Who recorded the person first; null for the person of a child, and for those carried over. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }
}
