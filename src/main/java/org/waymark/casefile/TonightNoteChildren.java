package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Of whom the notes for the night speak. */
public interface TonightNoteChildren extends JpaRepository<TonightNoteChild, Long> {

    List<TonightNoteChild> findByNoteIdInOrderByEpisodeId(Collection<Long> noteIds);
}
