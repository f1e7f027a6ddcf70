package org.waymark.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The children of all meetings. */
public interface MeetingChildren extends JpaRepository<MeetingChild, Long> {

    List<MeetingChild> findByMeetingIdOrderByEpisodeId(Long meetingId);

    Optional<MeetingChild> findByTaskId(String taskId);
}
