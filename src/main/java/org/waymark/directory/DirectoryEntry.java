package org.waymark.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A professional, or an agency's desk, as somebody last confirmed it. What has ended stays, so that old papers can be read. */
@Entity
@Table(name = "directory_entry")
public class DirectoryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;
    private String agency;
    private String name;
    private String role;
    private String telephone;
    private String email;
    private String address;
    private String area;
    private LocalDate confirmedOn;
    private String confirmedBy;
    private LocalDate endedOn;
    private String endedBy;
    private String endedBecause;

    @Version
    private int version;

    protected DirectoryEntry() {}

    DirectoryEntry(Details details, LocalDate on, String by) {
        change(details, on, by);
    }

    /**
     * What people tell of themselves.
     *
     * @param kind of the agency, as forms name it: police, health, education
     * @param name of the professional; empty where it is the agency's desk
     * @param area which area it covers, in words
     */
    public record Details(
            String kind,
            String agency,
            String name,
            String role,
            String telephone,
            String email,
            String address,
            String area) {}

    /** Who changes an entry has looked at it, and so confirms it. */
    void change(Details details, LocalDate on, String by) {
        this.kind = details.kind();
        this.agency = details.agency();
        this.name = details.name();
        this.role = details.role();
        this.telephone = details.telephone();
        this.email = details.email();
        this.address = details.address();
        this.area = details.area();
        confirm(on, by);
    }

    void confirm(LocalDate on, String by) {
        this.confirmedOn = on;
        this.confirmedBy = by;
    }

    void end(LocalDate on, String by, String because) {
        this.endedOn = on;
        this.endedBy = by;
        this.endedBecause = because;
    }

    public Details details() {
        return new Details(kind, agency, name, role, telephone, email, address, area);
    }

    public Long id() {
        return id;
    }

    public String agency() {
        return agency;
    }

    /** The professional, or the agency where it is its desk. */
    public String called() {
        return name.isEmpty() ? agency : name;
    }

    public String telephone() {
        return telephone;
    }

    public String email() {
        return email;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    /** The day from which it is not in use any more, or null. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public String endedBecause() {
        return endedBecause;
    }

    public boolean ended() {
        return endedOn != null;
    }

    public int version() {
        return version;
    }
}
