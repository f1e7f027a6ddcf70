package org.waymark.child;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody known to the authority. */
public interface People extends JpaRepository<Person, Long> {

    List<Person> findByDateOfBirth(LocalDate dateOfBirth);

    List<Person> findTop50ByNameKeyStartingWithOrderByNameKey(String beginning);
}
