package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Every note ever written for a night. */
public interface TonightNotes extends JpaRepository<TonightNote, Long> {

    /** Those that hold at this moment, the newest first. */
    @Query("select n from TonightNote n where n.endedAt is null and n.endsAt > :at order by n.id desc")
    List<TonightNote> holdingAt(Instant at);

    /** All of a case, ended ones included, the newest first. */
    @Query("select n from TonightNote n where n.id in"
            + " (select c.noteId from TonightNoteChild c where c.episodeId = :episodeId) order by n.id desc")
    List<TonightNote> ofCase(Long episodeId);
}
