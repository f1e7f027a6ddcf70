package org.waymark.child;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.SQLRestriction;

/**
 * A child known to the authority, born or expected. Names the facts that the CIN census asks of a child. Each child has a
 * person, made with it; what both hold is changed here and nowhere else, in both at once. A file that was
 * merged into another of the same child is read by nobody any more.
 */
@Entity
@SQLRestriction("merged_into is null")
@Table(name = "child")
public class Child {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    /** The same number as a plain column: known without reading the person; null until a new child is read again. */
    @Column(name = "person_id", insertable = false, updatable = false)
    private Long personId;

    private Long familyId;
    private String firstName;
    private String lastName;
    private LocalDate dateOfBirth;
    private LocalDate expectedDateOfBirth;
    private String sex;
    private String ethnicity;
    private String disability;
    private String nhsNumber;
    private String upn;
    private String address;
    private LocalDate dateOfDeath;
    private boolean restricted;
    private Long mergedInto;

    @Version
    private int version;

    protected Child() {}

    public Child(Long familyId, String firstName, String lastName, LocalDate dateOfBirth) {
        this.familyId = familyId;
        this.firstName = firstName;
        this.lastName = lastName;
        this.dateOfBirth = dateOfBirth;
        this.person = new Person(firstName, lastName, dateOfBirth);
    }

    /** Takes over what a form recorded about the child; null leaves what is known. */
    public void know(
            LocalDate expectedDateOfBirth,
            String sex,
            String ethnicity,
            String disability,
            String nhsNumber,
            String upn,
            String address) {
        if (expectedDateOfBirth != null) this.expectedDateOfBirth = expectedDateOfBirth;
        if (sex != null) this.sex = sex;
        if (ethnicity != null) this.ethnicity = ethnicity;
        if (disability != null) this.disability = disability;
        if (nhsNumber != null) this.nhsNumber = nhsNumber;
        if (upn != null) this.upn = upn;
        if (address != null) this.address = address;
        person.know(expectedDateOfBirth, sex, nhsNumber, upn);
    }

    /** Takes over a name or date of birth as now known; null leaves what is known. */
    public void called(String firstName, String lastName, LocalDate dateOfBirth) {
        if (firstName != null) this.firstName = firstName;
        if (lastName != null) this.lastName = lastName;
        if (dateOfBirth != null) this.dateOfBirth = dateOfBirth;
        person.called(firstName, lastName, dateOfBirth);
    }

    /** The child has died; every letter about the child stops (practice 5). */
    public void died(LocalDate on) {
        this.dateOfDeath = on;
        person.died(on);
    }

    /** Everything by which the child is told from others. */
    public ChildFacts facts() {
        return new ChildFacts(
                firstName,
                lastName,
                dateOfBirth,
                expectedDateOfBirth,
                sex,
                ethnicity,
                disability,
                nhsNumber,
                upn,
                address,
                dateOfDeath,
                restricted);
    }

    /** Is from now on described so, unknown things included: after a record was taken away, or two files became one. */
    public void restate(ChildFacts facts) {
        this.firstName = facts.firstName();
        this.lastName = facts.lastName();
        this.dateOfBirth = facts.dateOfBirth();
        this.expectedDateOfBirth = facts.expectedDateOfBirth();
        this.sex = facts.sex();
        this.ethnicity = facts.ethnicity();
        this.disability = facts.disability();
        this.nhsNumber = facts.nhsNumber();
        this.upn = facts.upn();
        this.address = facts.address();
        this.dateOfDeath = facts.dateOfDeath();
        this.restricted = facts.restricted();
        person.restate(facts);
    }

    public Long id() {
        return id;
    }

    /** The child as one of all people known. */
    public Person person() {
        return person;
    }

    /** The number of the child's person. */
    public Long personId() {
        return personId != null ? personId : person.id();
    }

    public Long familyId() {
        return familyId;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** The name as people say it; an unborn child has the family name only. */
    public String name() {
        return (firstName == null || firstName.isBlank() ? "Unborn" : firstName) + " " + lastName;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    public LocalDate expectedDateOfBirth() {
        return expectedDateOfBirth;
    }

    public String sex() {
        return sex;
    }

    public String ethnicity() {
        return ethnicity;
    }

    public String disability() {
        return disability;
    }

    public String nhsNumber() {
        return nhsNumber;
    }

    public String upn() {
        return upn;
    }

    public String address() {
        return address;
    }

    public LocalDate dateOfDeath() {
        return dateOfDeath;
    }

    public boolean restricted() {
        return restricted;
    }
}
