package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All entries of chronologies, amended ones included. */
public interface ChronologyEntries extends JpaRepository<ChronologyEntry, Long> {

    /** The entries as they now stand in the chronologies of any of these cases. */
    @Query(
            "select e from ChronologyEntry e where e.supersededBy is null and e.id in"
                    + " (select c.entryId from ChronologyEntryChild c where c.episodeId in :episodeIds) order by e.firstDay, e.id")
    List<ChronologyEntry> standing(Collection<Long> episodeIds);

    /** Every entry of a case, amended ones included, in the order in which they were written. */
    @Query("select e from ChronologyEntry e where e.id in"
            + " (select c.entryId from ChronologyEntryChild c where c.episodeId = :episodeId) order by e.id")
    List<ChronologyEntry> ofCase(Long episodeId);
}
