package org.waymark.child;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Where people live and lived. */
public interface PersonAddresses extends JpaRepository<PersonAddress, Long> {

    List<PersonAddress> findByPersonIdInOrderById(Collection<Long> personIds);

    List<PersonAddress> findByAddressKey(String addressKey);

    List<PersonAddress> findByAddressKeyIn(Collection<String> addressKeys);
}
