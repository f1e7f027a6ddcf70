package org.waymark.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Note;
import org.waymark.casefile.Notes;
import org.waymark.deadline.Deadline;
import org.waymark.escalation.Breach;
import org.waymark.escalation.Breaches;
import org.waymark.notice.Notice;
import org.waymark.wording.Wording;

/** Everything that happened in a case, newest first: records with what they tell, events, completed tasks, breaches, letters. */
@Component
class CaseHistory {

    private final Breaches breaches;
    private final Notes notes;
    private final List<HistorySource> sources;
    private final JdbcClient jdbc;
    private final ObjectProvider<Removals> removals;
    private final RecordMarks marks;

    CaseHistory(
            Breaches breaches,
            Notes notes,
            List<HistorySource> sources,
            JdbcClient jdbc,
            ObjectProvider<Removals> removals,
            RecordMarks marks) {
        this.breaches = breaches;
        this.sources = sources;
        this.notes = notes;
        this.jdbc = jdbc;
        this.removals = removals;
        this.marks = marks;
    }

    /** The whole history of one case. */
    List<HistoryEntry> of(CaseMaterial file) {
        StaffNames.Book staff = file.staff();
        Long episodeId = file.episode().id();
        Map<Long, List<CaseEvent>> byRecord = file.events().stream()
                .filter(event -> event.recordId() != null)
                .collect(Collectors.groupingBy(CaseEvent::recordId));
        List<HistoryEntry> all = new ArrayList<>();
        Map<Long, List<String>> marked =
                marks.of(file.records().stream().map(CaseRecord::id).toList(), staff);
        file.records()
                .forEach(record -> all.add(record(
                                record,
                                byRecord.getOrDefault(record.id(), List.of()),
                                marked.getOrDefault(record.id(), List.of()),
                                staff)
                        .as("record", record.recordedBy())));
        file.events().stream()
                .filter(event -> event.recordId() == null)
                .forEach(event -> all.add(event(event, staff).as("event", event.recordedBy())));
        breaches.findByEpisodeIdOrderByBreachedAt(episodeId)
                .forEach(breach -> all.add(breach(breach, file.deadlines(), staff)));
        file.letters().stream()
                .filter(letter -> letter.sentAt() != null)
                .forEach(letter -> all.add(letter(letter, staff).as("letter", letter.sentBy())));
        all.addAll(tasksWithoutRecord(episodeId, staff));
        notes.ofCase(episodeId).forEach(note -> all.add(note(note, staff)));
        sources.forEach(source -> all.addAll(source.of(episodeId, staff)));
        removals.stream()
                .flatMap(source -> source.from(episodeId).stream())
                .map(CaseHistory::removal)
                .forEach(all::add);
        all.sort(Comparator.comparing(HistoryEntry::at)
                .thenComparing(HistoryEntry::recordId, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return all;
    }

    private static HistoryEntry record(
            CaseRecord record, List<CaseEvent> events, List<String> marks, StaffNames.Book staff) {
        CaseEvent first =
                events.stream().min(Comparator.comparing(CaseEvent::happenedAt)).orElse(null);
        List<String> details = new ArrayList<>();
        events.stream()
                .map(event -> Words.of("event", event.eventType()))
                .distinct()
                .forEach(details::add);
        details.addAll(marks);
        if (record.replacesId() != null) details.add("Corrects an earlier record: " + record.replaceReason());
        if (record.supersededBy() != null) details.add("Corrected later; both versions are kept");
        Instant at = first == null ? record.recordedAt() : first.happenedAt();
        String done = first == null
                ? SayDate.moment(record.recordedAt())
                : first.dateOnly() ? SayDate.weekdayOf(at) : SayDate.momentOrDay(at);
        return new HistoryEntry(
                record.title(),
                details,
                done,
                recorded(record.recordedAt(), staff.of(record.recordedBy())),
                false,
                record.id(),
                at);
    }

    private static HistoryEntry event(CaseEvent event, StaffNames.Book staff) {
        return new HistoryEntry(
                Words.of("event", event.eventType()),
                Stream.ofNullable(event.detail()).toList(),
                event.dateOnly() ? SayDate.weekdayOf(event.happenedAt()) : SayDate.momentOrDay(event.happenedAt()),
                recorded(event.recordedAt(), staff.of(event.recordedBy())),
                false,
                null,
                event.happenedAt());
    }

    private static HistoryEntry breach(Breach breach, List<Deadline> deadlines, StaffNames.Book staff) {
        String label = deadlines.stream()
                .filter(deadline -> Objects.equals(deadline.id(), breach.deadlineId()))
                .map(Deadline::label)
                .findFirst()
                .orElse(Words.spelled(breach.milestone()));
        List<String> details = new ArrayList<>();
        if (breach.dueAt() != null) details.add("Was due " + SayDate.moment(breach.dueAt()));
        if (breach.answeredAt() != null)
            details.add("Answered by " + staff.of(breach.answeredBy()) + " on " + SayDate.moment(breach.answeredAt())
                    + (breach.reason() == null ? "" : ": " + breach.reason()));
        else if (breach.closedAt() == null && breach.role() != null)
            details.add("Waits for an answer by the " + Words.role(breach.role()));
        return new HistoryEntry(
                breach.deadlineId() == null ? label : "Missed: " + label,
                details,
                SayDate.moment(breach.breachedAt()),
                "found by the system",
                true,
                null,
                breach.deadlineId(),
                null,
                null,
                "late",
                null,
                breach.breachedAt());
    }

    private static HistoryEntry note(Note note, StaffNames.Book staff) {
        List<String> details = new ArrayList<>();
        if (note.significant())
            details.add(note.meaning() == null ? "Significant" : "What it means for the child: " + note.meaning());
        if (note.replacesId() != null) details.add("Amends an earlier note: " + note.replaceReason());
        if (note.supersededBy() != null) details.add("Amended later; both texts are kept");
        return new HistoryEntry(
                "Note: " + NotePages.kind(note.kind()),
                details,
                NotePages.when(note),
                recorded(note.recordedAt(), staff.of(note.recordedBy())),
                false,
                null,
                null,
                note.id(),
                null,
                "note",
                note.recordedBy(),
                note.happenedAt());
    }

    /** All that the file says of what was another child's (practice 14). */
    private static HistoryEntry removal(Instant at) {
        return new HistoryEntry(
                Wording.of("correction.removed"),
                List.of(Wording.of("correction.removed.ask")),
                SayDate.weekdayOf(at),
                "",
                false,
                null,
                at);
    }

    private static HistoryEntry letter(Notice letter, StaffNames.Book staff) {
        String sent = SayDate.momentOrDay(letter.sentAt());
        return new HistoryEntry(
                "Letter sent: " + letter.subject(),
                List.of(),
                sent,
                "by " + staff.of(letter.sentBy()),
                false,
                null,
                letter.sentAt());
    }

    private List<HistoryEntry> tasksWithoutRecord(Long episodeId, StaffNames.Book staff) {
        return jdbc.sql("select name, completed_by, completed_at from work_done"
                        + " where episode_id = ? and record_id is null order by completed_at")
                .param(episodeId)
                .query((rs, n) -> {
                    Instant at = WorkRows.instant(rs, "completed_at");
                    return new HistoryEntry(
                                    rs.getString("name"),
                                    List.of("Task completed"),
                                    SayDate.moment(at),
                                    "by " + staff.of(rs.getString("completed_by")),
                                    false,
                                    null,
                                    at)
                            .as("task", rs.getString("completed_by"));
                })
                .list();
    }

    private static String recorded(Instant at, String by) {
        return "recorded " + SayDate.moment(at) + " by " + by;
    }
}
