package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everything ever remarked on lines of chronologies. */
public interface ChronologyRemarks extends JpaRepository<ChronologyRemark, Long> {

    List<ChronologyRemark> findByEpisodeIdInOrderById(Collection<Long> episodeIds);

    List<ChronologyRemark> findByEpisodeIdAndLineKeyOrderById(Long episodeId, String lineKey);
}
