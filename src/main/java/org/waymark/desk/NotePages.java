package org.waymark.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Note;
import org.waymark.casefile.NoteChild;
import org.waymark.casefile.NoteChildren;
import org.waymark.casefile.NoteKind;
import org.waymark.casefile.Notes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.wording.Wording;

/** Shows notes: one with all its versions, or those of a case. A child whom the viewer may not read is left out of each. */
@Service
@Transactional
public class NotePages {

    private static final String FAMILY = "notes.";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final Notes notes;
    private final NoteChildren parts;
    private final Episodes episodes;
    private final Children children;
    private final CaseDoor door;
    private final NoteRights rights;
    private final NotesAsked asked;
    private final StaffNames staffNames;
    private final Trail trail;

    NotePages(
            Notes notes,
            NoteChildren parts,
            Episodes episodes,
            Children children,
            CaseDoor door,
            NoteRights rights,
            NotesAsked asked,
            StaffNames staffNames,
            Trail trail) {
        this.notes = notes;
        this.parts = parts;
        this.episodes = episodes;
        this.children = children;
        this.door = door;
        this.rights = rights;
        this.asked = asked;
        this.staffNames = staffNames;
        this.trail = trail;
    }

    /**
     * One note; the reading is logged for each child.
     *
     * @throws NoSuchCase when there is none of this number
     * @throws Refused when the viewer may read the record of none of its children
     */
    public NoteView read(Long noteId, Viewer viewer) {
        Note note = notes.findById(noteId)
                .orElseThrow(() -> new NoSuchCase("There is no note " + noteId + ". Check the address."));
        NoteView view = views(List.of(note), viewer).get(0);
        if (view.children().isEmpty())
            throw new Refused("You may not read the record of any child that this is about. Ask your manager.");
        view.children()
                .forEach(child ->
                        trail.add(viewer.username(), "note-read", "note", noteId.toString(), child.episodeId(), null));
        return view;
    }

    /** The notes of a case as they now stand; whether the viewer may read it has been asked before. */
    @Transactional(readOnly = true)
    public Listed<NoteView> of(NotesFilter filter, Viewer viewer) {
        Instant from = WorkingCalendar.startOf(filter.firstDay() == null ? FIRST : filter.firstDay());
        Instant to = WorkingCalendar.startOf(
                filter.lastDay() == null ? LAST : filter.lastDay().plusDays(1));
        Page<Note> page = notes.chosen(
                filter.episodeId(),
                filter.kinds(),
                filter.significant(),
                filter.by(),
                from,
                to,
                PageRequest.of(filter.page() - 1, Listed.SIZE));
        return new Listed<>(views(page.getContent(), viewer), page.getTotalElements(), filter.page());
    }

    /** Those who wrote on the case: username and name, by name. */
    @Transactional(readOnly = true)
    public Map<String, String> writers(Long episodeId) {
        StaffNames.Book staff = staffNames.read();
        return notes.writers(episodeId).stream()
                .sorted(Comparator.comparing(staff::of))
                .collect(Collectors.toMap(Function.identity(), staff::of, (one, other) -> one, LinkedHashMap::new));
    }

    private List<NoteView> views(Collection<Note> shown, Viewer viewer) {
        StaffNames.Book staff = staffNames.read();
        List<Long> ids = shown.stream().map(Note::id).toList();
        Map<Long, List<NoteChild>> byNote =
                parts.findByNoteIdIn(ids).stream().collect(Collectors.groupingBy(NoteChild::noteId));
        Map<Long, Episode> cases = episodes
                .findAllById(byNote.values().stream()
                        .flatMap(List::stream)
                        .map(NoteChild::episodeId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Episode::id, Function.identity()));
        Map<Long, Child> names =
                children
                        .findAllById(
                                cases.values().stream().map(Episode::childId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Child::id, Function.identity()));
        Map<Long, NoteAsked> waiting = asked.of(shown, staff);
        return shown.stream()
                .map(note -> {
                    List<Episode> theirs = byNote.getOrDefault(note.id(), List.of()).stream()
                            .map(part -> cases.get(part.episodeId()))
                            .sorted(Comparator.comparing(Episode::id))
                            .toList();
                    List<WorkRow.RowChild> readable = theirs.stream()
                            .filter(one -> door.mayRead(viewer, one))
                            .map(one -> child(one, names.get(one.childId())))
                            .toList();
                    return new NoteView(
                            note,
                            kind(note.kind()),
                            when(note),
                            recorded(note, staff),
                            readable,
                            line(note.replacesId(), staff),
                            line(note.supersededBy(), staff),
                            waiting.get(note.id()),
                            readable.size() == theirs.size() && rights.mayAmend(viewer, note, theirs));
                })
                .toList();
    }

    private static WorkRow.RowChild child(Episode one, Child child) {
        return new WorkRow.RowChild(one.id(), child.name(), child.restricted());
    }

    private NoteView.NoteLine line(Long noteId, StaffNames.Book staff) {
        return noteId == null
                ? null
                : notes.findById(noteId)
                        .map(note -> new NoteView.NoteLine(note.id(), recorded(note, staff)))
                        .orElse(null);
    }

    /** The kind in words. */
    static String kind(NoteKind kind) {
        return Wording.of(FAMILY + "kind." + kind.code());
    }

    static String recorded(Note note, StaffNames.Book staff) {
        return SayDate.moment(note.recordedAt()) + " by " + staff.of(note.recordedBy());
    }

    /** When it happened; the day alone where nobody said at what hour. */
    static String when(Note note) {
        return note.dateOnly() ? SayDate.weekdayOf(note.happenedAt()) : SayDate.moment(note.happenedAt());
    }
}
