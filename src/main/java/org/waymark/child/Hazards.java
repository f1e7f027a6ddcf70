package org.waymark.child;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Dangers to staff. */
public interface Hazards extends JpaRepository<Hazard, Long> {

    List<Hazard> findByPersonIdInOrderById(Collection<Long> personIds);
}
