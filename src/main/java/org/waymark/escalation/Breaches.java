package org.waymark.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All breaches, answered or not. */
public interface Breaches extends JpaRepository<Breach, Long> {

    Optional<Breach> findByDeadlineId(Long deadlineId);

    List<Breach> findByEpisodeIdOrderByBreachedAt(Long episodeId);
}
