package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All case notes ever written, amended ones included. */
public interface Notes extends JpaRepository<Note, Long> {

    /** The notes as they now stand on any of these cases that are significant, in the order in which they happened: what a chronology is made of. */
    @Query("select n from Note n where n.significant = true and n.supersededBy is null and n.id in"
            + " (select c.noteId from NoteChild c where c.episodeId in :episodeIds) order by n.happenedAt, n.id")
    List<Note> significant(Collection<Long> episodeIds);

    /** Every note on the case, amended ones included, newest event first. */
    @Query("select n from Note n where n.id in (select c.noteId from NoteChild c where c.episodeId = :episodeId)"
            + " order by n.happenedAt desc, n.id desc")
    List<Note> ofCase(Long episodeId);
}
