package org.waymark.deadline;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** When and why due dates moved. */
public interface DeadlineMoves extends JpaRepository<DeadlineMove, Long> {

    List<DeadlineMove> findByDeadlineIdOrderById(Long deadlineId);
}
