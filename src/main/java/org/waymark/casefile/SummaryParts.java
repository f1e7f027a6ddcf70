package org.waymark.casefile;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every version of every case summary. */
public interface SummaryParts extends JpaRepository<SummaryPart, Long> {

    List<SummaryPart> findByEpisodeIdOrderById(Long episodeId);
}
