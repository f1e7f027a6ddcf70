package org.waymark.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;

/** The records of some cases, read once, and what they state for each child. */
final class ChronologyRecords {

    private final RecordValues values;
    private final Map<Long, CaseRecord> byId;
    private final List<RecordChild> parts;
    private final Map<Long, Map<String, Object>> read = new HashMap<>();

    ChronologyRecords(Collection<Long> episodeIds, RecordChildren children, CaseRecords records, RecordValues values) {
        this.values = values;
        this.parts = children.findByEpisodeIdInOrderByRecordIdAsc(episodeIds);
        this.byId = records
                .findAllById(
                        parts.stream().map(RecordChild::recordId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseRecord::id, Function.identity()));
    }

    CaseRecord record(Long id) {
        return byId.get(id);
    }

    /** The number of the record as it was first written: what remarks about it hang on, however often it is corrected. */
    Long root(Long recordId) {
        CaseRecord record = byId.get(recordId);
        return record == null || record.replacesId() == null ? recordId : root(record.replacesId());
    }

    /** What the record states of a field for this child; where it only approves another, what that one states. */
    Object answer(Long recordId, Episode episode, String key) {
        RecordChild part = part(recordId, episode.id());
        if (part == null) return null;
        Object own = answers(part).get(key);
        String stage = part.processInstanceId();
        if (own != null || stage == null || stage.equals(episode.processInstanceId())) return own;
        return parts.stream()
                .filter(other -> other.episodeId().equals(episode.id()) && other.recordId() < recordId)
                .filter(other -> stage.equals(other.processInstanceId()))
                .filter(other -> byId.get(other.recordId()).supersededBy() == null)
                .sorted(Comparator.comparing(RecordChild::recordId).reversed())
                .map(other -> answers(other).get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private RecordChild part(Long recordId, Long episodeId) {
        return parts.stream()
                .filter(part ->
                        part.recordId().equals(recordId) && part.episodeId().equals(episodeId))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> answers(RecordChild part) {
        return read.computeIfAbsent(part.id(), id -> {
            Map<String, Object> all =
                    new LinkedHashMap<>(values.read(byId.get(part.recordId()).recordedValues()));
            all.putAll(values.read(part.recordedValues()));
            return all;
        });
    }
}
