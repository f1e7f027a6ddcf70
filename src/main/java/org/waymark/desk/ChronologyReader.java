package org.waymark.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.ChronologyEntries;
import org.waymark.casefile.ChronologyEntry;
import org.waymark.casefile.ChronologyEntryChild;
import org.waymark.casefile.ChronologyEntryChildren;
import org.waymark.casefile.ChronologyRemark;
import org.waymark.casefile.ChronologyRemarks;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Note;
import org.waymark.casefile.NoteChild;
import org.waymark.casefile.NoteChildren;
import org.waymark.casefile.Notes;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;
import org.waymark.casefile.RoughDate;
import org.waymark.child.Child;

/**
 * Builds chronologies from what is on file: events that are significant by the procedure, notes that their writers called
 * significant, entries made by hand. What happened to several children at once is one line.
 */
@Component
class ChronologyReader {

    /** Under what name events are on file that the product found by itself. */
    private static final String SYSTEM = "waymark";

    /** What others have told us stands in these, in words by which a family may know who it was (practice 5). */
    private static final Set<String> FROM_REFERRER = Set.of(
            "child-protection.contact-received",
            "child-protection.new-concern",
            "child-protection.new-information",
            "child-protection.transfer-in");

    private final Significance significance;
    private final CaseEvents events;
    private final RecordChildren recordChildren;
    private final CaseRecords records;
    private final RecordValues values;
    private final Notes notes;
    private final NoteChildren noteChildren;
    private final ChronologyEntries entries;
    private final ChronologyEntryChildren entryChildren;
    private final ChronologyRemarks remarks;
    private final StaffNames staffNames;

    ChronologyReader(
            Significance significance,
            CaseEvents events,
            RecordChildren recordChildren,
            CaseRecords records,
            RecordValues values,
            Notes notes,
            NoteChildren noteChildren,
            ChronologyEntries entries,
            ChronologyEntryChildren entryChildren,
            ChronologyRemarks remarks,
            StaffNames staffNames) {
        this.significance = significance;
        this.events = events;
        this.recordChildren = recordChildren;
        this.records = records;
        this.values = values;
        this.notes = notes;
        this.noteChildren = noteChildren;
        this.entries = entries;
        this.entryChildren = entryChildren;
        this.remarks = remarks;
        this.staffNames = staffNames;
    }

    /** A line before those of several children are put together: {@code occasion} is the same for what is one thing. */
    private record Item(String occasion, ChronologyLine line) {}

    /** The lines of these cases, oldest first, those set aside included. */
    List<ChronologyLine> of(Map<Episode, Child> cases) {
        if (cases.isEmpty()) return List.of();
        Reading reading = new Reading(cases);
        Map<String, ChronologyLine> merged = new LinkedHashMap<>();
        for (Item item : reading.items()) merged.merge(item.occasion(), item.line(), ChronologyReader::together);
        return merged.values().stream()
                .sorted(Comparator.comparing(
                                (ChronologyLine line) -> line.when().first())
                        .thenComparing(ChronologyLine::at))
                .toList();
    }

    private static ChronologyLine together(ChronologyLine one, ChronologyLine other) {
        List<ChronologyLine.ForChild> children = new ArrayList<>(one.children());
        children.addAll(other.children());
        return new ChronologyLine(
                one.when(),
                one.at(),
                one.what(),
                one.forOthers(),
                one.knownFrom(),
                one.address(),
                one.entryId(),
                children);
    }

    /** One reading of the file of some cases. */
    private final class Reading {

        private final Map<Long, Episode> episodes;
        private final Map<Long, Child> children;
        private final Collection<Long> ids;
        private final StaffNames.Book staff = staffNames.read();
        private final OneLine oneLine = new OneLine(staff);
        private final Map<String, List<ChronologyRemark>> said;
        private final List<Item> items = new ArrayList<>();

        Reading(Map<Episode, Child> cases) {
            this.episodes = cases.keySet().stream()
                    .collect(Collectors.toMap(Episode::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
            this.ids = episodes.keySet();
            this.children = cases.entrySet().stream()
                    .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue));
            this.said = remarks.findByEpisodeIdInOrderById(ids).stream()
                    .collect(Collectors.groupingBy(remark -> remark.episodeId() + " " + remark.lineKey()));
        }

        List<Item> items() {
            events();
            notes();
            entries();
            return items;
        }

        private void events() {
            ChronologyRecords file = new ChronologyRecords(ids, recordChildren, records, values);
            Map<String, List<CaseEvent>> occasions =
                    events.findByEpisodeIdInAndWithdrawnFalseOrderByHappenedAtAscIdAsc(ids).stream()
                            .filter(event -> significance.of(event.eventType()).isPresent())
                            .collect(Collectors.groupingBy(
                                    event -> event.episodeId() + " "
                                            + (event.recordId() == null ? "e" + event.id() : event.recordId()) + " "
                                            + SayDate.london(event.happenedAt()).toLocalDate(),
                                    LinkedHashMap::new,
                                    Collectors.toList()));
            occasions.values().forEach(occasion -> event(occasion, file));
        }

        private void event(List<CaseEvent> occasion, ChronologyRecords file) {
            CaseEvent first = occasion.stream()
                    .max(Comparator.comparing(event -> rule(event).rank()))
                    .orElseThrow();
            Episode episode = episodes.get(first.episodeId());
            LocalDate day = SayDate.london(first.happenedAt()).toLocalDate();
            if (first.recordId() == null) {
                String what = Words.of("event", first.eventType())
                        + (first.detail() == null ? "" : ": " + OneLine.begin(first.detail()));
                String key = "event:" + first.id();
                add(
                        first.eventType() + first.happenedAt(),
                        RoughDate.of(day),
                        first.happenedAt(),
                        what,
                        what,
                        null,
                        null,
                        null,
                        child(episode, key, null, null, null, first.recordedAt(), first.recordedBy()));
                return;
            }
            CaseRecord record = file.record(first.recordId());
            String told = rule(first).tells().stream()
                    .map(field -> oneLine.of(field, file.answer(first.recordId(), episode, field)))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
            String others = occasion.stream()
                    .filter(event -> event != first)
                    .map(event -> Words.of("event", event.eventType()))
                    .distinct()
                    .collect(Collectors.joining("; "));
            String bare = Words.of("event", first.eventType()) + (others.isEmpty() ? "" : "; " + others);
            String what = bare + (told.isEmpty() ? "" : ": " + told);
            boolean ofReferrer = record != null && FROM_REFERRER.contains(record.formId());
            String meaning = rule(first).meaning().stream()
                    .map(field -> oneLine.of(field, file.answer(first.recordId(), episode, field)))
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse(null);
            Long root = file.root(first.recordId());
            String key = "record:" + root + ":" + first.fieldKey();
            add(
                    key,
                    RoughDate.of(day),
                    first.happenedAt(),
                    what,
                    ofReferrer ? bare : what,
                    null,
                    "/record/" + first.recordId(),
                    null,
                    child(
                            episode,
                            key,
                            meaning,
                            record == null ? null : record.recordedBy(),
                            record == null ? null : record.recordedAt(),
                            first.recordedAt(),
                            first.recordedBy()));
        }

        private Significance.Rule rule(CaseEvent event) {
            return significance.of(event.eventType()).orElse(Significance.Rule.BARE);
        }

        private void notes() {
            List<Note> significant = notes.significant(ids);
            Map<Long, List<NoteChild>> about =
                    noteChildren
                            .findByNoteIdIn(significant.stream().map(Note::id).toList())
                            .stream()
                            .collect(Collectors.groupingBy(NoteChild::noteId));
            for (Note note : significant) {
                String key = "note:" + root(note);
                for (NoteChild part : about.getOrDefault(note.id(), List.of())) {
                    Episode episode = episodes.get(part.episodeId());
                    if (episode == null) continue;
                    add(
                            key,
                            RoughDate.of(SayDate.london(note.happenedAt()).toLocalDate()),
                            note.happenedAt(),
                            OneLine.begin(note.text()),
                            OneLine.begin(note.text()),
                            null,
                            "/note/" + note.id(),
                            null,
                            child(
                                    episode,
                                    key,
                                    note.meaning(),
                                    note.recordedBy(),
                                    note.recordedAt(),
                                    note.recordedAt(),
                                    note.recordedBy()));
                }
            }
        }

        private Long root(Note note) {
            return note.replacesId() == null
                    ? note.id()
                    : notes.findById(note.replacesId()).map(this::root).orElse(note.id());
        }

        private void entries() {
            List<ChronologyEntry> standing = entries.standing(ids);
            Map<Long, List<ChronologyEntryChild>> about =
                    entryChildren
                            .findByEntryIdIn(
                                    standing.stream().map(ChronologyEntry::id).toList())
                            .stream()
                            .collect(Collectors.groupingBy(ChronologyEntryChild::entryId));
            for (ChronologyEntry entry : standing) {
                String key = "entry:" + entry.rootId();
                for (ChronologyEntryChild part : about.getOrDefault(entry.id(), List.of())) {
                    Episode episode = episodes.get(part.episodeId());
                    if (episode == null) continue;
                    add(
                            key,
                            entry.when(),
                            entry.when().first().atStartOfDay(SayDate.LONDON).toInstant(),
                            entry.happened(),
                            entry.happened(),
                            entry.knownFrom(),
                            null,
                            entry.rootId(),
                            child(episode, key, null, null, null, entry.writtenAt(), entry.writtenBy()));
                }
            }
        }

        private void add(
                String occasion,
                RoughDate when,
                Instant at,
                String what,
                String forOthers,
                String knownFrom,
                String address,
                Long entryId,
                ChronologyLine.ForChild child) {
            items.add(new Item(
                    occasion + ' ' + when.first() + ' ' + what,
                    new ChronologyLine(when, at, what, forOthers, knownFrom, address, entryId, List.of(child))));
        }

        private ChronologyLine.ForChild child(
                Episode episode,
                String key,
                String stated,
                String statedBy,
                Instant statedAt,
                Instant recordedAt,
                String recordedBy) {
            List<ChronologyRemark> on = said.getOrDefault(episode.id() + " " + key, List.of());
            List<ChronologyRemark> meanings = on.stream()
                    .filter(remark -> remark.kind() == ChronologyRemark.Kind.MEANING)
                    .toList();
            List<String> earlier = new ArrayList<>();
            if (stated != null && !meanings.isEmpty()) earlier.add(stated + " (" + by(statedBy, statedAt) + ")");
            meanings.stream()
                    .limit(Math.max(0, meanings.size() - 1L))
                    .filter(remark -> remark.remark() != null)
                    .forEach(remark -> earlier.add(0, remark.remark() + " (" + by(remark) + ")"));
            ChronologyRemark newest = meanings.isEmpty() ? null : meanings.get(meanings.size() - 1);
            ChronologyRemark standing = on.stream()
                    .filter(remark -> remark.kind() != ChronologyRemark.Kind.MEANING)
                    .reduce((one, other) -> other)
                    .orElse(null);
            boolean aside = standing != null && standing.kind() == ChronologyRemark.Kind.SET_ASIDE;
            Child child = children.get(episode.id());
            return new ChronologyLine.ForChild(
                    episode.id(),
                    child.id(),
                    child.name(),
                    key,
                    newest == null ? stated : newest.remark(),
                    newest != null ? by(newest) : stated == null ? null : by(statedBy, statedAt),
                    earlier,
                    aside ? Objects.requireNonNullElse(standing.remark(), "") : null,
                    aside ? by(standing) : null,
                    recordedAt,
                    staff.of(recordedBy),
                    SYSTEM.equals(recordedBy),
                    on.isEmpty() ? 0 : on.get(on.size() - 1).id());
        }

        private String by(ChronologyRemark remark) {
            return by(remark.writtenBy(), remark.writtenAt());
        }

        private String by(String username, Instant at) {
            return staff.of(username) + ", " + SayDate.day(at);
        }
    }
}
