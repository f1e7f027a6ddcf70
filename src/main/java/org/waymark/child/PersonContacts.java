package org.waymark.child;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** How people are reached. */
public interface PersonContacts extends JpaRepository<PersonContact, Long> {

    List<PersonContact> findByPersonIdInOrderById(Collection<Long> personIds);
}
