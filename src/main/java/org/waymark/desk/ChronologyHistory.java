package org.waymark.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.ChronologyEntries;

/** Tells in the history what was entered in the chronology by hand, amended entries included. */
@Component
class ChronologyHistory implements HistorySource {

    private final ChronologyEntries entries;

    ChronologyHistory(ChronologyEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<HistoryEntry> of(Long episodeId, StaffNames.Book staff) {
        return entries.ofCase(episodeId).stream()
                .map(entry -> HistoryEntry.told(
                        "chronology",
                        "Entered in the chronology",
                        Stream.of(
                                        entry.when().words() + ": " + entry.happened(),
                                        entry.supersededBy() == null ? "" : "Amended later; both texts are kept")
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        SayDate.moment(entry.writtenAt()),
                        "by " + staff.of(entry.writtenBy()),
                        entry.writtenBy(),
                        "/case/" + episodeId + "/chronology",
                        entry.writtenAt()))
                .toList();
    }
}
