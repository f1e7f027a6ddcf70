package org.waymark.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody says that an entry is out of date, and what is wrong with it; open until the entry is confirmed or ended. */
@Entity
@Table(name = "directory_report")
public class DirectoryReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long entryId;
    private String wrong;
    private String reportedBy;
    private Instant reportedAt;
    private String settledBy;
    private Instant settledAt;

    protected DirectoryReport() {}

    DirectoryReport(Long entryId, String wrong, String by, Instant at) {
        this.entryId = entryId;
        this.wrong = wrong;
        this.reportedBy = by;
        this.reportedAt = at;
    }

    void settle(String by, Instant at) {
        this.settledBy = by;
        this.settledAt = at;
    }

    public Long entryId() {
        return entryId;
    }

    /** What is wrong, in the words of who reported it. */
    public String wrong() {
        return wrong;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
