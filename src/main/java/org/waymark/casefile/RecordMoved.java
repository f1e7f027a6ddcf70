package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Records turned out to be about another child and were moved, in the transaction that did so; facts and events of both
 * cases are rebuilt by now.
 *
 * @param recordIds the records, earlier versions included
 * @param firstRecordedAt when the oldest of them was written
 * @param withdrawnEventIds the events of the first case that they had stated, corrected ones included
 */
public record RecordMoved(
        List<Long> recordIds,
        Long fromEpisodeId,
        Long toEpisodeId,
        Instant firstRecordedAt,
        Set<Long> withdrawnEventIds) {}
