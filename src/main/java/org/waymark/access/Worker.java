package org.waymark.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** A member of staff: who they are, where they sit in the line, and what they are trained for. */
@Entity
@Table(name = "worker")
public class Worker {

    @Id
    private String username;

    private String displayName;

    private String passwordHash;

    private Long teamId;

    private Long serviceId;

    private boolean qualified;

    @Column(name = "section47_trained")
    private boolean section47Trained;

    private boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "worker_role", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "role")
    private Set<String> roles = new LinkedHashSet<>();

    @Version
    private int version;

    protected Worker() {}

    public Worker(String username, String displayName, String passwordHash, Set<Role> roles) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        roles.forEach(role -> this.roles.add(role.code()));
    }

    /** Places the worker in a team of a service; either may be null (a chair sits in no team). */
    public Worker in(Long teamId, Long serviceId) {
        this.teamId = teamId;
        this.serviceId = serviceId;
        return this;
    }

    /** Records that the worker is a qualified social worker, and whether trained for section 47 enquiries. */
    public Worker qualified(boolean section47Trained) {
        this.qualified = true;
        this.section47Trained = section47Trained;
        return this;
    }

    /** The worker has left the authority and can no longer sign in or hold a case. */
    public void leave() {
        this.active = false;
    }

    public boolean has(Role role) {
        return roles.contains(role.code());
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Long teamId() {
        return teamId;
    }

    public Long serviceId() {
        return serviceId;
    }

    /** Qualified and trained: the only workers to whom a section 47 enquiry may be allocated (Climbie R43). */
    public boolean mayEnquire() {
        return active && qualified && section47Trained;
    }

    public boolean qualified() {
        return qualified;
    }

    public boolean active() {
        return active;
    }

    public Set<String> roleCodes() {
        return Set.copyOf(roles);
    }
}
