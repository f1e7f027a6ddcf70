package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The current facts of all cases. */
public interface Facts extends JpaRepository<Fact, Long> {

    List<Fact> findByEpisodeId(Long episodeId);

    Optional<Fact> findByEpisodeIdAndFactKey(Long episodeId, String factKey);
}
