package org.waymark.allocation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who held which case, when. */
public interface Allocations extends JpaRepository<Allocation, Long> {

    List<Allocation> findByEpisodeIdOrderByAllocatedAtDesc(Long episodeId);

    Optional<Allocation> findFirstByEpisodeIdAndEndedAtIsNullOrderByIdDesc(Long episodeId);

    long countByWorkerAndEndedAtIsNull(String worker);
}
