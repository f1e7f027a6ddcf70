package org.waymark.worklist;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All open tasks. */
public interface WorkItems extends JpaRepository<WorkItem, String> {

    List<WorkItem> findByEpisodeIdOrderByCreatedAt(Long episodeId);

    List<WorkItem> findByProcessInstanceIdAndActivityId(String processInstanceId, String activityId);

    List<WorkItem> findByMeetingIdOrderByEpisodeId(Long meetingId);
}
