package org.waymark.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All breaches, answered or not. */
public interface Breaches extends JpaRepository<Breach, Long> {

    Optional<Breach> findFirstByDeadlineIdAndClosedAtIsNullOrderByIdDesc(Long deadlineId);

    Optional<Breach> findFirstByProcessInstanceIdOrderByIdDesc(String processInstanceId);

    Optional<Breach> findFirstByEpisodeIdAndKindAndClosedAtIsNullOrderByIdDesc(Long episodeId, String kind);

    /** Those whose answer that stands is this record. */
    List<Breach> findByAnswerRecordIdOrderById(Long recordId);

    List<Breach> findByEpisodeIdOrderByBreachedAt(Long episodeId);
}
