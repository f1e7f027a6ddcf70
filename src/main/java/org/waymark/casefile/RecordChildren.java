package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The parts of records, by child. */
public interface RecordChildren extends JpaRepository<RecordChild, Long> {

    List<RecordChild> findByEpisodeIdOrderByRecordIdDesc(Long episodeId);

    List<RecordChild> findByRecordId(Long recordId);

    List<RecordChild> findByEpisodeIdInOrderByRecordIdAsc(Collection<Long> episodeIds);

    List<RecordChild> findByEpisodeIdOrderByRecordIdAsc(Long episodeId);
}
