package org.waymark.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people add to chronologies. Who may add what is asked before. */
@Service
@Transactional
public class ChronologyBook {

    private final ChronologyEntries entries;
    private final ChronologyEntryChildren parts;
    private final ChronologyRemarks remarks;
    private final Clock clock;

    ChronologyBook(ChronologyEntries entries, ChronologyEntryChildren parts, ChronologyRemarks remarks, Clock clock) {
        this.entries = entries;
        this.parts = parts;
        this.remarks = remarks;
        this.clock = clock;
    }

    /**
     * Enters an event in the chronology of each of these cases.
     *
     * @param knownFrom from whom or from what paper it is known, or null
     */
    public ChronologyEntry enter(
            RoughDate when, String happened, String knownFrom, Collection<Long> episodeIds, String by) {
        return keep(new ChronologyEntry(when, happened, knownFrom, by, clock.instant()), episodeIds);
    }

    /**
     * Amends an entry, in the chronologies of all for whom it stands; both are kept.
     *
     * @throws IllegalStateException when it has already been amended
     */
    public ChronologyEntry amend(Long entryId, RoughDate when, String happened, String knownFrom, String by) {
        ChronologyEntry before = entries.findById(entryId)
                .orElseThrow(() -> new IllegalArgumentException("There is no entry " + entryId + " to amend."));
        if (before.supersededBy() != null)
            throw new IllegalStateException("This entry has already been amended. Open the newest version.");
        List<Long> episodeIds = parts.findByEntryIdIn(Set.of(entryId)).stream()
                .map(ChronologyEntryChild::episodeId)
                .toList();
        ChronologyEntry after = keep(
                new ChronologyEntry(when, happened, knownFrom, by, clock.instant()).amending(before.rootId()),
                episodeIds);
        before.supersededBy(after.id());
        return after;
    }

    /** Says something of a line in one child's chronology; what was said before stays. */
    public ChronologyRemark remark(
            Long episodeId, String lineKey, ChronologyRemark.Kind kind, String remark, String by) {
        return remarks.save(new ChronologyRemark(episodeId, lineKey, kind, remark, by, clock.instant()));
    }

    private ChronologyEntry keep(ChronologyEntry entry, Collection<Long> episodeIds) {
        if (episodeIds.isEmpty())
            throw new IllegalArgumentException("An entry stands in the chronology of at least one child.");
        ChronologyEntry kept = entries.save(entry);
        new TreeSet<>(episodeIds).forEach(id -> parts.save(new ChronologyEntryChild(kept.id(), id)));
        return kept;
    }
}
