package org.waymark.deadline;

import org.springframework.data.jpa.repository.JpaRepository;

/** Timers that wait for a clock that has not started, for the operations page. */
public interface UnstartedTimers extends JpaRepository<UnstartedTimer, Long> {

    boolean existsByEpisodeIdAndMilestone(Long episodeId, String milestone);

    long deleteByEpisodeIdAndMilestone(Long episodeId, String milestone);
}
