package org.waymark.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Who held which case, when. */
public interface Allocations extends JpaRepository<Allocation, Long> {

    List<Allocation> findByEpisodeIdOrderByAllocatedAtDesc(Long episodeId);

    Optional<Allocation> findFirstByEpisodeIdAndEndedAtIsNullOrderByIdDesc(Long episodeId);

    long countByWorkerAndEndedAtIsNull(String worker);

    List<Allocation> findByWorkerAndEndedAtIsNullOrderByEpisodeId(String worker);

    /** How many cases each worker holds; workers without a case are missing. */
    @Query("select a.worker as worker, count(a) as cases from Allocation a where a.endedAt is null group by a.worker")
    List<Caseload> caseloads();

    /** A worker and the number of cases held. */
    interface Caseload {
        String getWorker();

        long getCases();
    }

    /** Ends an allocation once; 0 when somebody has ended it already. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("update Allocation a set a.endedAt = :at, a.endReason = :reason where a.id = :id and a.endedAt is null")
    int end(Long id, Instant at, String reason);
}
