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
import java.util.Locale;

/** How a person is reached. Withheld means the same as for an address. */
@Entity
@EntityListeners(SearchListener.class)
@Table(name = "person_contact")
public class PersonContact extends PersonEntry {

    /** By which means. */
    public enum Kind {
        TELEPHONE,
        EMAIL
    }

    private Long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String contact;
    private String contactKey;
    private boolean withheld;
    private String withheldFrom;

    protected PersonContact() {}

    PersonContact(
            Long personId,
            Kind kind,
            String contact,
            boolean withheld,
            String withheldFrom,
            LocalDate from,
            String by,
            Instant at) {
        super(from, null, by, at);
        this.personId = personId;
        this.kind = kind;
        this.contact = contact;
        this.contactKey = key(kind, contact);
        this.withheld = withheld;
        this.withheldFrom = withheldFrom;
    }

    /** The form in which numbers and addresses are compared: digits alone, or lower case. */
    static String key(Kind kind, String contact) {
        return kind == Kind.TELEPHONE
                ? contact.replaceAll("\\D", "").replaceFirst("^44", "0")
                : contact.strip().toLowerCase(Locale.ROOT);
    }

    public Long personId() {
        return personId;
    }

    public Kind kind() {
        return kind;
    }

    public String contact() {
        return contact;
    }

    /** The form in which numbers and addresses are compared: digits alone, or lower case. */
    public String contactKey() {
        return contactKey;
    }

    public boolean withheld() {
        return withheld;
    }

    /** From whom, and why; null where nobody has said. */
    public String withheldFrom() {
        return withheldFrom;
    }

    @Override
    Long ofPerson() {
        return personId;
    }

    @Override
    List<Object> says(Long personId) {
        return Arrays.asList(kind, contactKey, withheld, withheldFrom);
    }
}
