package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** In whose chronologies which entries stand. */
public interface ChronologyEntryChildren extends JpaRepository<ChronologyEntryChild, Long> {

    List<ChronologyEntryChild> findByEntryIdIn(Collection<Long> entryIds);
}
