package org.waymark.child;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who is what to whom. */
public interface Relationships extends JpaRepository<Relationship, Long> {

    List<Relationship> findByFromPersonIdInOrToPersonIdInOrderById(Collection<Long> from, Collection<Long> to);
}
