package org.waymark.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All case notes ever written, amended ones included. */
public interface Notes extends JpaRepository<Note, Long> {

    /** The notes as they now stand on any of these cases that are significant, in the order in which they happened: what a chronology is made of. */
    @Query("select n from Note n where n.significant = true and n.supersededBy is null and n.id in"
            + " (select c.noteId from NoteChild c where c.episodeId in :episodeIds) order by n.happenedAt, n.id")
    List<Note> significant(Collection<Long> episodeIds);

    /**
     * A page of the notes as they now stand on the case, newest event first.
     *
     * @param kinds those wanted
     * @param significantOnly whether to leave the others out
     * @param by username of the writer, or empty for anybody
     * @param from the first moment that counts
     * @param to the first moment that counts no more
     */
    @Query("select n from Note n where n.id in (select c.noteId from NoteChild c where c.episodeId = :episodeId)"
            + " and n.supersededBy is null and n.kind in :kinds and (:significantOnly = false or n.significant = true)"
            + " and (:by = '' or n.recordedBy = :by) and n.happenedAt >= :from and n.happenedAt < :to"
            + " order by n.happenedAt desc, n.id desc")
    Page<Note> chosen(
            Long episodeId,
            Collection<NoteKind> kinds,
            boolean significantOnly,
            String by,
            Instant from,
            Instant to,
            Pageable page);

    /** The usernames of those who wrote on the case. */
    @Query("select distinct n.recordedBy from Note n where n.id in"
            + " (select c.noteId from NoteChild c where c.episodeId = :episodeId)")
    List<String> writers(Long episodeId);

    /** The direction or question that the process instance answers, as it now stands. */
    Optional<Note> findFirstByProcessInstanceIdOrderByIdDesc(String processInstanceId);

    /** Every note on the case, amended ones included, newest event first. */
    @Query("select n from Note n where n.id in (select c.noteId from NoteChild c where c.episodeId = :episodeId)"
            + " order by n.happenedAt desc, n.id desc")
    List<Note> ofCase(Long episodeId);
}
