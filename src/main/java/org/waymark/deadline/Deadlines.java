package org.waymark.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The deadline register. */
public interface Deadlines extends JpaRepository<Deadline, Long> {

    List<Deadline> findByEpisodeIdOrderByDueAt(Long episodeId);

    List<Deadline> findByEpisodeIdAndMilestoneOrderByIdDesc(Long episodeId, String milestone);

    List<Deadline> findByEpisodeIdAndMilestoneIn(Long episodeId, Collection<String> milestones);

    List<Deadline> findByWatcher(String processInstanceId);
}
