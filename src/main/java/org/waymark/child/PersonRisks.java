package org.waymark.child;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who is a risk to whom. */
public interface PersonRisks extends JpaRepository<PersonRisk, Long> {

    List<PersonRisk> findByPersonIdInOrToPersonIdInOrderById(Collection<Long> whose, Collection<Long> towards);
}
