package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All events of all cases. */
public interface CaseEvents extends JpaRepository<CaseEvent, Long> {

    List<CaseEvent> findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(Long episodeId);

    List<CaseEvent> findByRecordIdAndEpisodeIdAndWithdrawnFalse(Long recordId, Long episodeId);

    List<CaseEvent> findByEpisodeIdInAndWithdrawnFalseOrderByHappenedAtAscIdAsc(Collection<Long> episodeIds);

    boolean existsByEpisodeIdAndEventTypeAndWithdrawnFalse(Long episodeId, String eventType);
}
