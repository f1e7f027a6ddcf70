package org.waymark.child;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All children known to the authority. */
public interface Children extends JpaRepository<Child, Long> {

    List<Child> findByFamilyIdOrderByDateOfBirth(Long familyId);

    List<Child> findByPersonIdIn(Collection<Long> personIds);

    List<Child> findByDateOfBirth(LocalDate dateOfBirth);
}
