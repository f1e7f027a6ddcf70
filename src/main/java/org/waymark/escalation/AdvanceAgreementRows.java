package org.waymark.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All agreements made before a due date. */
interface AdvanceAgreementRows extends JpaRepository<AdvanceAgreement, Long> {

    Optional<AdvanceAgreement> findByDeadlineId(Long deadlineId);

    List<AdvanceAgreement> findByEpisodeId(Long episodeId);

    Optional<AdvanceAgreement> findFirstByManagerRecordIdOrChairRecordId(Long asManager, Long asChair);
}
