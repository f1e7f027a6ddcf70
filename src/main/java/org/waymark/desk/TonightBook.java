package org.waymark.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.allocation.OfficeHours;
import org.waymark.allocation.WhatToDoTonight;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.TonightNote;
import org.waymark.casefile.TonightNoteChild;
import org.waymark.casefile.TonightNoteChildren;
import org.waymark.casefile.TonightNotes;
import org.waymark.child.Children;
import org.waymark.form.Form;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.worklist.Submission;

/** Notes for the people of the night: written by day, read at night, over when their time is (practice 10). */
@Service
@Transactional
public class TonightBook implements WhatToDoTonight, HistorySource {

    /** What is dangerous for longer than this belongs in the plan, and in a note written anew. */
    static final Duration LONGEST = Duration.ofDays(14);

    private final TonightNotes notes;
    private final TonightNoteChildren parts;
    private final Episodes episodes;
    private final Children children;
    private final FamilyCases families;
    private final CaseDoor door;
    private final CaseLine line;
    private final ProductForms productForms;
    private final Forms forms;
    private final OfficeHours hours;
    private final StaffNames staffNames;
    private final Trail trail;
    private final Clock clock;

    TonightBook(
            TonightNotes notes,
            TonightNoteChildren parts,
            Episodes episodes,
            Children children,
            FamilyCases families,
            CaseDoor door,
            CaseLine line,
            ProductForms productForms,
            Forms forms,
            OfficeHours hours,
            StaffNames staffNames,
            Trail trail,
            Clock clock) {
        this.notes = notes;
        this.parts = parts;
        this.episodes = episodes;
        this.children = children;
        this.families = families;
        this.door = door;
        this.line = line;
        this.productForms = productForms;
        this.forms = forms;
        this.hours = hours;
        this.staffNames = staffNames;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds now for a case, the newest first; whether the viewer may read it has been asked before. */
    @Transactional(readOnly = true)
    public List<Tonight> of(Long episodeId) {
        StaffNames.Book staff = staffNames.read();
        Instant now = clock.instant();
        return notes.ofCase(episodeId).stream()
                .filter(note -> note.holds(now))
                .map(note -> new Tonight(
                        note.id(),
                        note.danger(),
                        note.whoToCall(),
                        note.whatNotToDo(),
                        SayDate.moment(note.endsAt()),
                        written(note, staff)))
                .toList();
    }

    /** Whether the viewer may write such notes for this case. */
    boolean mayWrite(Episode episode, Viewer viewer) {
        return line.mayRecord(viewer, episode);
    }

    @Override
    public List<Told> holding(Viewer viewer) {
        StaffNames.Book staff = staffNames.read();
        List<TonightNote> holding = notes.holdingAt(clock.instant());
        Map<Long, List<TonightNoteChild>> about =
                parts
                        .findByNoteIdInOrderByEpisodeId(
                                holding.stream().map(TonightNote::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(TonightNoteChild::noteId));
        List<Told> told = new ArrayList<>();
        for (TonightNote note : holding) {
            List<Episode> readable = about.getOrDefault(note.id(), List.of()).stream()
                    .map(part -> episodes.findById(part.episodeId()).orElseThrow())
                    .filter(one -> door.mayRead(viewer, one))
                    .toList();
            if (readable.isEmpty()) continue;
            readable.forEach(one -> trail.add(
                    viewer.username(), "tonight-read", "tonight-note", note.id().toString(), one.id(), null));
            told.add(new Told(
                    readable.stream().map(one -> new Child(one.id(), name(one))).toList(),
                    note.danger(),
                    note.whoToCall(),
                    note.whatNotToDo(),
                    SayDate.moment(note.endsAt()),
                    written(note, staff)));
        }
        return told;
    }

    /** The page on which a note for the night is written; it ends when the office next opens unless somebody says else. */
    @Transactional(readOnly = true)
    public Writing writing(Long episodeId, Viewer viewer) {
        Episode here = episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        line.requireMayRecord(viewer, here);
        Form form = productForms.of("tonight");
        return new Writing(
                "/case/" + episodeId + "/tonight",
                "What to do tonight",
                name(here),
                "For whoever is on call. It stands at the top of the child’s page and on the page of the people on call,"
                        + " ends by itself, and stays in the history.",
                "/case/" + episodeId,
                form,
                families.choice(here, viewer),
                forms.asTyped(
                        form, Map.of("endsAt", nextMorning(), "children", List.of(episodeId.toString())), Map.of()),
                0);
    }

    /** Keeps a note for the night. */
    public Submission write(Long episodeId, Viewer viewer, Map<String, List<String>> typed) {
        Writing writing = writing(episodeId, viewer);
        FormResult read = forms.read(writing.form(), typed, writing.context());
        List<FormError> errors = new ArrayList<>(read.errors());
        Map<String, Object> said = read.shared();
        Instant now = clock.instant();
        if (said.get("endsAt") instanceof ZonedDateTime ends) {
            if (!ends.toInstant().isAfter(now))
                errors.add(new FormError("endsAt-day", "It must end in the future. Write until when it holds."));
            if (ends.toInstant().isAfter(now.plus(LONGEST)))
                errors.add(new FormError(
                        "endsAt-day",
                        "A note for the night holds for " + LONGEST.toDays()
                                + " days at most. End it earlier, and put what lasts into the plan."));
        }
        if (!errors.isEmpty()) return writing.refused(read, errors);
        TonightNote note = notes.save(new TonightNote(
                said.get("danger").toString(),
                said.get("whoToCall").toString(),
                (String) said.get("whatNotToDo"),
                ((ZonedDateTime) said.get("endsAt")).toInstant(),
                viewer.username(),
                now));
        ((Collection<?>) said.get("children"))
                .stream().map(value -> Long.valueOf(value.toString())).sorted().forEach(id -> {
                    parts.save(new TonightNoteChild(note.id(), id));
                    trail.add(
                            viewer.username(),
                            "tonight-written",
                            "tonight-note",
                            note.id().toString(),
                            id,
                            null);
                });
        return writing.accepted(read, note.id());
    }

    /** Ends a note before its time, for all of whom it speaks. */
    public void end(Long episodeId, Long noteId, Viewer viewer) {
        Episode here = episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        line.requireMayRecord(viewer, here);
        TonightNote note = notes.ofCase(episodeId).stream()
                .filter(one -> one.id().equals(noteId))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchCase("There is no such note for the night on this case. Check the address."));
        if (!note.holds(clock.instant())) return;
        note.end(viewer.username(), clock.instant());
        parts.findByNoteIdInOrderByEpisodeId(List.of(noteId))
                .forEach(part -> trail.add(
                        viewer.username(), "tonight-ended", "tonight-note", noteId.toString(), part.episodeId(), null));
    }

    @Override
    public List<HistoryEntry> of(Long episodeId, StaffNames.Book staff) {
        Instant now = clock.instant();
        return notes.ofCase(episodeId).stream()
                .map(note -> HistoryEntry.told(
                        "tonight",
                        note.holds(now) ? "What to do tonight" : "What to do tonight (over)",
                        Stream.of(
                                        "Danger: " + note.danger(),
                                        "Call: " + note.whoToCall(),
                                        note.whatNotToDo() == null ? null : "Not to be done: " + note.whatNotToDo(),
                                        note.endedAt() == null
                                                ? "Until " + SayDate.moment(note.endsAt())
                                                : "Ended before its time on " + SayDate.moment(note.endedAt()) + " by "
                                                        + staff.of(note.endedBy()))
                                .filter(Objects::nonNull)
                                .toList(),
                        SayDate.moment(note.writtenAt()),
                        "by " + staff.of(note.writtenBy()),
                        note.writtenBy(),
                        null,
                        note.writtenAt()))
                .toList();
    }

    private ZonedDateTime nextMorning() {
        Instant now = clock.instant();
        Instant from = hours.isOpen(now)
                ? SayDate.london(now)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(SayDate.LONDON)
                        .toInstant()
                : now;
        return hours.opensAfter(from).atZone(SayDate.LONDON);
    }

    private String name(Episode one) {
        return children.findById(one.childId()).orElseThrow().name();
    }

    private static String written(TonightNote note, StaffNames.Book staff) {
        return staff.of(note.writtenBy()) + ", " + SayDate.moment(note.writtenAt());
    }
}
