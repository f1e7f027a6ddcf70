package org.waymark.telephone;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All approvals ever written down as given by telephone, one for each child. */
public interface TelephoneApprovals extends JpaRepository<TelephoneApproval, Long> {

    /** The approval that the process instance asks about. */
    Optional<TelephoneApproval> findByProcessInstanceId(String processInstanceId);

    List<TelephoneApproval> findByRecordIdInOrderById(Collection<Long> recordIds);
}
