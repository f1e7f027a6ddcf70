package org.waymark.desk;

import java.util.List;

/** Adds to the history what is on file beside records, events and letters. Every bean of this type is asked. */
interface HistorySource {

    /** Its entries about a case, in any order. */
    List<HistoryEntry> of(Long episodeId, StaffNames.Book staff);
}
