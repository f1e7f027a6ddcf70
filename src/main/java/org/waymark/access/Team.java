package org.waymark.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A social work team; it belongs to a service, which a service manager answers for. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private Long serviceId;

    protected Team() {}

    public Team(String name, Long serviceId) {
        this.name = name;
        this.serviceId = serviceId;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Long serviceId() {
        return serviceId;
    }
}
