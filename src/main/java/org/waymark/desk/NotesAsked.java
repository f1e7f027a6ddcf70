package org.waymark.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Note;
import org.waymark.casefile.RecordValues;

/** Reads how directions and questions stand: who is at it, what was answered. */
@Component
class NotesAsked {

    private static final Set<String> ANSWERING = Set.of("carry-out-direction", "answer-question");

    private final CaseRecords records;
    private final RecordValues values;
    private final DueDates dueDates;
    private final JdbcClient jdbc;

    NotesAsked(CaseRecords records, RecordValues values, DueDates dueDates, JdbcClient jdbc) {
        this.records = records;
        this.values = values;
        this.dueDates = dueDates;
        this.jdbc = jdbc;
    }

    private record Open(String activityId, String holder, Instant dueAt) {}

    /** Those among the notes that ask for an answer, by the number of the note. */
    Map<Long, NoteAsked> of(Collection<Note> notes, StaffNames.Book staff) {
        List<String> instances = notes.stream()
                .map(Note::processInstanceId)
                .filter(Objects::nonNull)
                .toList();
        if (instances.isEmpty()) return Map.of();
        Map<String, Open> open = new HashMap<>();
        jdbc.sql(
                        "select process_instance_id, activity_id, assignee, due_at from work_item where process_instance_id in (:ids)")
                .param("ids", instances)
                .query(row -> {
                    open.put(
                            row.getString(1),
                            new Open(row.getString(2), row.getString(3), WorkRows.instant(row, "due_at")));
                });
        Map<String, List<CaseRecord>> answers =
                records.findByProcessInstanceIdInAndSupersededByIsNullOrderById(instances).stream()
                        .collect(Collectors.groupingBy(CaseRecord::processInstanceId));
        Map<Long, NoteAsked> asked = new HashMap<>();
        notes.stream().filter(note -> note.processInstanceId() != null).forEach(note -> {
            String instance = note.processInstanceId();
            asked.put(note.id(), asked(note, open.get(instance), answers.getOrDefault(instance, List.of()), staff));
        });
        return asked;
    }

    private NoteAsked asked(Note note, Open open, List<CaseRecord> answers, StaffNames.Book staff) {
        boolean waits = open != null && ANSWERING.contains(open.activityId());
        String holder = open == null ? null : open.holder() == null ? "nobody in particular" : staff.of(open.holder());
        return new NoteAsked(
                staff.of(note.addressee()),
                SayDate.weekday(note.answerBy()),
                open == null ? "Settled" : waits ? "Waits for " + holder : "Answered, to be read by " + holder,
                dueDates.of(waits ? open.dueAt() : null),
                answers.stream().flatMap(record -> answer(record, staff)).toList());
    }

    private Stream<NoteAsked.Answer> answer(CaseRecord record, StaffNames.Book staff) {
        Map<String, Object> said = values.read(record.recordedValues());
        return Stream.of("directionAnswer", "questionAnswer")
                .map(said::get)
                .filter(Objects::nonNull)
                .map(text -> new NoteAsked.Answer(
                        record.id(),
                        text.toString(),
                        SayDate.moment(record.recordedAt()) + " by " + staff.of(record.recordedBy())));
    }
}
