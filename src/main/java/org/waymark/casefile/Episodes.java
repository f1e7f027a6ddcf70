package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All episodes of the authority. */
public interface Episodes extends JpaRepository<Episode, Long> {

    List<Episode> findByChildIdOrderByReceivedAtDesc(Long childId);

    List<Episode> findByChildIdInOrderByReceivedAtDesc(Collection<Long> childIds);
}
