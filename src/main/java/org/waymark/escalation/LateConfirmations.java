package org.waymark.escalation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What managers confirmed of what was late at going live. */
interface LateConfirmations extends JpaRepository<LateConfirmation, Long> {

    Optional<LateConfirmation> findByDeadlineId(Long deadlineId);
}
