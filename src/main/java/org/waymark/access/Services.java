package org.waymark.access;

import org.springframework.data.jpa.repository.JpaRepository;

/** All services of the authority. */
public interface Services extends JpaRepository<Service, Long> {}
