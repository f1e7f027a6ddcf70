package org.waymark.child;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Other names of people. */
public interface PersonNames extends JpaRepository<PersonName, Long> {

    List<PersonName> findByPersonIdInOrderById(Collection<Long> personIds);

    List<PersonName> findTop50ByNameKeyStartingWithOrderByNameKey(String beginning);
}
