package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** On whose files which notes stand. */
public interface NoteChildren extends JpaRepository<NoteChild, Long> {

    List<NoteChild> findByNoteIdOrderByEpisodeId(Long noteId);

    /** Of these notes, on whose files each stands. */
    List<NoteChild> findByNoteIdIn(Collection<Long> noteIds);
}
