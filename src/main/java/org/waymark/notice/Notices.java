package org.waymark.notice;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The outbox. */
public interface Notices extends JpaRepository<Notice, Long> {

    List<Notice> findByEpisodeIdOrderByPreparedAt(Long episodeId);
}
