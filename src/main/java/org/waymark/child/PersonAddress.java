package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Where a person lives, from when until when. Those who live at the same address at the same time are one household. A
 * withheld address is shown to those alone who may see it, and never printed (practice 5).
 */
@Entity
@EntityListeners(SearchListener.class)
@Table(name = "person_address")
public class PersonAddress extends PersonEntry {

    private Long personId;
    private String address;
    private String addressKey;
    private boolean withheld;
    private String withheldFrom;

    protected PersonAddress() {}

    PersonAddress(
            Long personId,
            String address,
            boolean withheld,
            String withheldFrom,
            LocalDate from,
            String by,
            Instant at) {
        super(from, null, by, at);
        this.personId = personId;
        this.address = address;
        this.addressKey = key(address);
        this.withheld = withheld;
        this.withheldFrom = withheldFrom;
    }

    /** The form in which addresses are compared. */
    static String key(String address) {
        String key = ChildFinder.normalised(address);
        return key.length() > 255 ? key.substring(0, 255) : key;
    }

    public Long personId() {
        return personId;
    }

    public String address() {
        return address;
    }

    /** The form in which addresses are compared. */
    public String addressKey() {
        return addressKey;
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
        return Arrays.asList(addressKey, withheld, withheldFrom);
    }
}
