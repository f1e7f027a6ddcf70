package org.waymark.child;

import org.springframework.data.jpa.repository.JpaRepository;

/** All families known to the authority. */
public interface Families extends JpaRepository<Family, Long> {}
