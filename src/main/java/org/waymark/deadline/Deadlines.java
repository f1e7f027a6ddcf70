package org.waymark.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The deadline register. */
public interface Deadlines extends JpaRepository<Deadline, Long> {

    List<Deadline> findByEpisodeIdOrderByDueAt(Long episodeId);

    List<Deadline> findByEpisodeIdAndMilestoneOrderByIdDesc(Long episodeId, String milestone);

    List<Deadline> findByEpisodeIdAndMilestoneIn(Long episodeId, Collection<String> milestones);

    List<Deadline> findByWatcher(String processInstanceId);

    /** Still to be met, past that moment, and not taken over by an escalation; the two hundred longest late. */
    @Query(
            "select d from Deadline d where d.state in ('RUNNING', 'AGREED_IN_ADVANCE') and d.watcher is null and d.dueAt < :moment"
                    + " and (d.heldUntil is null or d.heldUntil < :moment)"
                    + " order by d.dueAt, d.id limit 200")
    List<Deadline> findUnwatchedDueBefore(Instant moment);
}
