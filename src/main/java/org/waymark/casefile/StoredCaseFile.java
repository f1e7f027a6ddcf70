package org.waymark.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.form.FormField;
import org.waymark.form.Forms;

@Service
@Transactional
class StoredCaseFile implements CaseFile {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CaseRecords records;
    private final RecordChildren parts;
    private final CaseEvents events;
    private final Projections projections;
    private final RecordValues values;
    private final Forms forms;
    private final RecordMover mover;
    private final Matters matters;
    private final ApplicationEventPublisher publisher;
    private final EntityManager entities;
    private final Clock clock;

    StoredCaseFile(
            CaseRecords records,
            RecordChildren parts,
            CaseEvents events,
            Projections projections,
            RecordValues values,
            Forms forms,
            RecordMover mover,
            Matters matters,
            ApplicationEventPublisher publisher,
            EntityManager entities,
            Clock clock) {
        this.records = records;
        this.parts = parts;
        this.events = events;
        this.projections = projections;
        this.values = values;
        this.forms = forms;
        this.mover = mover;
        this.matters = matters;
        this.publisher = publisher;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public CaseRecord record(Entry entry) {
        CaseRecord record = keep(newRecord(entry), entry);
        for (var part : inOrder(entry).entrySet()) {
            Map<String, Object> all = together(entry, part.getValue());
            projections.state(part.getKey(), record, all);
            projections.describeChild(part.getKey(), entry.form(), all, entry.recordedBy());
        }
        entities.flush();
        announce(record, entry, Map.of());
        publisher.publishEvent(new RecordTaken(record, entry.form(), entry.shared(), entry.parts()));
        return record;
    }

    @Override
    public CaseRecord replace(Long recordId, Entry entry, String reason) {
        CaseRecord replaced = records.findById(recordId)
                .orElseThrow(() -> new IllegalArgumentException("There is no record " + recordId + " to correct."));
        if (replaced.supersededBy() != null) {
            throw new IllegalStateException(
                    "This record has already been corrected. Open the newest version and correct that.");
        }
        CaseRecord record = keep(newRecord(entry).replacing(recordId, reason), entry);
        replaced.supersededBy(record.id());
        entities.flush();
        Map<Long, List<CaseEvent>> before = new TreeMap<>();
        for (Long episodeId : inOrder(entry).keySet()) {
            mover.rebuild(episodeId);
            projections.describeChild(
                    episodeId, entry.form(), together(entry, entry.parts().get(episodeId)), entry.recordedBy());
            before.put(episodeId, events.findByRecordIdAndEpisodeIdAndWithdrawnFalse(recordId, episodeId));
        }
        entities.flush();
        announce(record, entry, before);
        publisher.publishEvent(new RecordCorrected(record, entry.form(), entry.shared(), entry.parts()));
        return record;
    }

    @Override
    public CaseEvent happened(Long episodeId, String eventType, Instant happenedAt, String by, String detail) {
        return happened(episodeId, eventType, happenedAt, false, by, detail, null);
    }

    @Override
    public CaseEvent happenedIn(String matter, Long episodeId, String eventType, Instant happenedAt, String by) {
        return happened(episodeId, eventType, happenedAt, false, by, null, matter);
    }

    @Override
    public CaseEvent happenedOn(Long episodeId, String eventType, LocalDate day, String by, String detail) {
        return happened(episodeId, eventType, day.atStartOfDay(LONDON).toInstant(), true, by, detail, null);
    }

    private CaseEvent happened(
            Long episodeId,
            String eventType,
            Instant happenedAt,
            boolean dateOnly,
            String by,
            String detail,
            String matter) {
        CaseEvent event = events.save(new CaseEvent(
                        episodeId,
                        eventType,
                        happenedAt,
                        dateOnly,
                        clock.instant(),
                        by == null ? "waymark" : by,
                        null,
                        detail)
                .about(matter));
        entities.flush();
        publisher.publishEvent(new CaseEventRecorded(event));
        return event;
    }

    @Override
    public List<MovedPart> move(Collection<Long> recordIds, Long fromEpisodeId, Long toEpisodeId) {
        return mover.move(recordIds, fromEpisodeId, toEpisodeId);
    }

    private CaseRecord newRecord(Entry entry) {
        Part first = entry.parts().values().iterator().next();
        return new CaseRecord(
                        entry.form().id(),
                        entry.form().version(),
                        entry.title(),
                        first.processInstanceId(),
                        first.taskId(),
                        entry.activityId(),
                        entry.recordedBy(),
                        clock.instant(),
                        values.write(entry.shared()))
                .under(entry.procedureVersion());
    }

    private CaseRecord keep(CaseRecord record, Entry entry) {
        CaseRecord kept = records.save(record);
        inOrder(entry)
                .forEach((episodeId, part) -> parts.save(new RecordChild(
                        kept.id(), episodeId, values.write(part.values()), part.processInstanceId(), part.taskId())));
        return kept;
    }

    private void announce(CaseRecord record, Entry entry, Map<Long, List<CaseEvent>> before) {
        inOrder(entry).forEach((episodeId, part) -> {
            List<CaseEvent> replaced = before.getOrDefault(episodeId, List.of());
            List<CaseEvent> stated = stated(record, entry, episodeId, replaced);
            for (CaseEvent old : replaced) {
                if (stated.stream().anyMatch(old::sameAs)) {
                    old.nowStatedBy(record.id());
                } else {
                    old.withdraw();
                    entities.flush();
                    publisher.publishEvent(new CaseEventWithdrawn(old));
                }
            }
            for (CaseEvent event : stated) {
                if (replaced.stream().anyMatch(event::sameAs)) continue;
                events.save(event);
                entities.flush();
                publisher.publishEvent(new CaseEventRecorded(event));
            }
        });
    }

    private List<CaseEvent> stated(CaseRecord record, Entry entry, Long episodeId, List<CaseEvent> replaced) {
        Part part = entry.parts().get(episodeId);
        Map<String, Object> all = together(entry, part);
        List<CaseEvent> stated = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (FormField field : Projections.eventFields(entry.form())) {
            Object value = all.get(field.key());
            if (value == null) continue;
            for (String type : field.property("event").trim().split("\\s+")) {
                if (holds(field, type, all) && seen.add(type)) {
                    stated.add(event(record, episodeId, type, value)
                            .statedIn(field.key())
                            .about(matter(field, record, type, part, replaced)));
                }
            }
        }
        return stated;
    }

    /** A record may be corrected after its process instance has ended: what it said was about the same matter. */
    private String matter(FormField field, CaseRecord record, String type, Part part, List<CaseEvent> replaced) {
        return replaced.stream()
                .filter(event -> event.eventType().equals(type))
                .map(CaseEvent::matter)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> field.property("beginsMatter") == null
                        ? matters.of(part.processInstanceId())
                        : Optional.of(Matters.begunBy(record)))
                .orElse(null);
    }

    private boolean holds(FormField field, String eventType, Map<String, Object> all) {
        String always = field.property("eventWhen");
        String forThis = field.property("eventWhen." + eventType);
        return (always == null || forms.holds(always, all)) && (forThis == null || forms.holds(forThis, all));
    }

    private CaseEvent event(CaseRecord record, Long episodeId, String type, Object value) {
        boolean dateOnly = value instanceof LocalDate;
        Instant at = value instanceof LocalDate date
                ? date.atStartOfDay(LONDON).toInstant()
                : value instanceof ZonedDateTime moment ? moment.toInstant() : record.recordedAt();
        return new CaseEvent(
                episodeId, type, at, dateOnly, record.recordedAt(), record.recordedBy(), record.id(), null);
    }

    /** Children in fixed order, so that two joint submissions never wait for each other. */
    private static TreeMap<Long, Part> inOrder(Entry entry) {
        return new TreeMap<>(entry.parts());
    }

    private static Map<String, Object> together(Entry entry, Part part) {
        var all = new LinkedHashMap<>(entry.shared());
        all.putAll(part.values());
        return all;
    }
}
