package org.waymark.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.engine.CaseContext;
import org.waymark.form.Known;
import org.waymark.form.KnownOfProcess;

/** Answers the models of directions and questions, shows each form what was asked, and puts the answer on every child's file. */
@Component
@Transactional
class AskedInNotes implements NoteVocabulary, KnownOfProcess {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final String FURTHER_DAY = "directionFurtherDay";
    private static final Set<String> ANSWERS = Set.of("directionAnswer", "questionAnswer");

    private final Notes notes;
    private final NoteChildren children;
    private final CaseRecords records;
    private final RecordChildren parts;
    private final RecordValues values;
    private final CaseFile caseFile;
    private final Workers workers;
    private final Clock clock;

    AskedInNotes(
            Notes notes,
            NoteChildren children,
            CaseRecords records,
            RecordChildren parts,
            RecordValues values,
            CaseFile caseFile,
            Workers workers,
            Clock clock) {
        this.notes = notes;
        this.children = children;
        this.records = records;
        this.parts = parts;
        this.values = values;
        this.caseFile = caseFile;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public String addressee(CaseContext context) {
        return active(note(context).addressee());
    }

    @Override
    public String author(CaseContext context) {
        return active(note(context).recordedBy());
    }

    @Override
    public Date answerBy(CaseContext context) {
        LocalDate day = context.variable(FURTHER_DAY) instanceof String further
                ? LocalDate.parse(further)
                : note(context).answerBy();
        return Date.from(day.atTime(LAST_SECOND).atZone(LONDON).toInstant());
    }

    @Override
    public void answerLate(CaseContext context) {
        Note note = note(context);
        String event = note.kind() == NoteKind.DIRECTION ? "direction-late" : "question-late";
        children.findByNoteIdOrderByEpisodeId(note.id())
                .forEach(child -> caseFile.happened(child.episodeId(), event, clock.instant(), null, null));
    }

    /** What was asked, as it now stands, and what has been answered. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, Known> known(String processInstanceId) {
        Note asked = notes.findFirstByProcessInstanceIdOrderByIdDesc(processInstanceId)
                .orElse(null);
        if (asked == null) return Map.of();
        Map<String, Known> known = new HashMap<>();
        ANSWERS.forEach(key -> known.put(key, null));
        known.put("noteText", new Known(asked.text(), name(asked.recordedBy()), day(asked.recordedAt())));
        for (CaseRecord record :
                records.findByProcessInstanceIdInAndSupersededByIsNullOrderById(List.of(processInstanceId))) {
            Map<String, Object> answered = values.read(record.recordedValues());
            ANSWERS.stream()
                    .filter(key -> answered.get(key) != null)
                    .forEach(key -> known.put(
                            key, new Known(answered.get(key), name(record.recordedBy()), day(record.recordedAt()))));
        }
        return known;
    }

    /** The answer was recorded for the child through whose case it was asked; it stands on the file of the others as well. */
    @EventListener
    void on(RecordTaken taken) {
        CaseRecord record = taken.record();
        if (record.processInstanceId() == null) return;
        notes.findFirstByProcessInstanceIdOrderByIdDesc(record.processInstanceId())
                .ifPresent(note -> children.findByNoteIdOrderByEpisodeId(note.id()).stream()
                        .map(NoteChild::episodeId)
                        .filter(episodeId -> !taken.parts().containsKey(episodeId))
                        .forEach(episodeId -> parts.save(new RecordChild(
                                record.id(), episodeId, values.write(Map.of()), record.processInstanceId(), null))));
    }

    private Note note(CaseContext context) {
        return notes.findById(((Number) context.variable("noteId")).longValue()).orElseThrow();
    }

    private String active(String username) {
        return workers.findById(username)
                .filter(Worker::active)
                .map(Worker::username)
                .orElse(null);
    }

    private String name(String username) {
        return workers.findById(username).map(Worker::displayName).orElse(username);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }
}
