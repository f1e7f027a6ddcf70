package org.waymark.casefile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes records from the file of one child to that of another, with the facts and events they state (practice 14). */
@Component
class RecordMover {

    private final CaseRecords records;
    private final RecordChildren parts;
    private final CaseEvents events;
    private final Projections projections;
    private final RecordValues values;
    private final ApplicationEventPublisher publisher;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    RecordMover(
            CaseRecords records,
            RecordChildren parts,
            CaseEvents events,
            Projections projections,
            RecordValues values,
            ApplicationEventPublisher publisher,
            EntityManager entities,
            JdbcClient jdbc) {
        this.records = records;
        this.parts = parts;
        this.events = events;
        this.projections = projections;
        this.values = values;
        this.publisher = publisher;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    List<MovedPart> move(Collection<Long> recordIds, Long from, Long to) {
        List<CaseRecord> chain = chains(recordIds);
        List<Long> ids = chain.stream().map(CaseRecord::id).toList();
        List<MovedPart> moved = new ArrayList<>();
        for (CaseRecord record : chain) {
            List<RecordChild> all = parts.findByRecordId(record.id());
            if (all.stream().anyMatch(part -> part.episodeId().equals(to)))
                throw new IllegalArgumentException(
                        "The record \u201c" + record.title()
                                + "\u201d is about that child as well. Correct what it says of each child instead of moving it.");
            for (RecordChild part : all) {
                if (!part.episodeId().equals(from)) continue;
                moved.add(new MovedPart(record.id(), part.processInstanceId(), part.taskId()));
                record.leaves(part.processInstanceId());
                projections.undescribeChild(from, together(record, part), others(from, ids));
                projections.describeUnknown(to, together(record, part));
                part.moveTo(to);
            }
        }
        entities.flush();
        Set<Long> withdrawn =
                new HashSet<>(jdbc.sql("select id from case_event where episode_id = :from and record_id in (:ids)")
                        .param("from", from)
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
        List<CaseEvent> live = ids.stream()
                .flatMap(id -> events.findByRecordIdAndEpisodeIdAndWithdrawnFalse(id, from).stream())
                .sorted(Comparator.comparing(CaseEvent::id))
                .toList();
        rebuild(from);
        rebuild(to);
        for (CaseEvent event : live) {
            event.withdraw();
            entities.flush();
            publisher.publishEvent(new CaseEventWithdrawn(event));
        }
        for (CaseEvent event : live) {
            CaseEvent there = events.save(event.on(to));
            entities.flush();
            publisher.publishEvent(new CaseEventRecorded(there));
        }
        Instant first = chain.stream()
                .map(CaseRecord::recordedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        publisher.publishEvent(new RecordMoved(ids, from, to, first, withdrawn));
        return moved;
    }

    /** The records with every earlier and later version of them, oldest first. */
    private List<CaseRecord> chains(Collection<Long> recordIds) {
        Set<Long> all = new TreeSet<>();
        for (Long id : recordIds) {
            for (Long each = id; each != null && all.add(each); )
                each = record(each).replacesId();
            for (Long each = record(id).supersededBy(); each != null && all.add(each); )
                each = record(each).supersededBy();
        }
        return all.stream().map(this::record).toList();
    }

    /** The part values of what stays on the file, oldest first. */
    private List<Map<String, Object>> others(Long episodeId, List<Long> leaving) {
        return parts.findByEpisodeIdOrderByRecordIdAsc(episodeId).stream()
                .filter(part -> !leaving.contains(part.recordId()))
                .filter(part -> record(part.recordId()).supersededBy() == null)
                .map(part -> together(record(part.recordId()), part))
                .toList();
    }

    private Map<String, Object> together(CaseRecord record, RecordChild part) {
        Map<String, Object> all = new LinkedHashMap<>(values.read(record.recordedValues()));
        all.putAll(values.read(part.recordedValues()));
        return all;
    }

    private CaseRecord record(Long id) {
        return records.findById(id).orElseThrow(() -> new IllegalArgumentException("There is no record " + id + "."));
    }

    /** States the facts of a case afresh from its current records, oldest first. */
    void rebuild(Long episodeId) {
        projections.forget(episodeId);
        entities.flush();
        for (RecordChild part : parts.findByEpisodeIdOrderByRecordIdAsc(episodeId)) {
            CaseRecord record = record(part.recordId());
            if (record.supersededBy() == null) projections.state(episodeId, record, together(record, part));
        }
    }
}
