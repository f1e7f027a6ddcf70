package org.waymark.access;

import org.springframework.data.jpa.repository.JpaRepository;

/** All teams of the authority. */
public interface Teams extends JpaRepository<Team, Long> {}
