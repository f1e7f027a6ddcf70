package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.access.Workers;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Note;
import org.waymark.casefile.NoteBook;
import org.waymark.casefile.NoteChild;
import org.waymark.casefile.NoteChildren;
import org.waymark.casefile.NoteKind;
import org.waymark.casefile.NoteText;
import org.waymark.casefile.Notes;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.form.Option;
import org.waymark.worklist.Engine;
import org.waymark.worklist.FormContexts;
import org.waymark.worklist.Submission;

/** Writes and amends case notes: one page, one child or several, nothing refused for being late or incomplete (practice 13). */
@Service
@Transactional
public class CaseNotes {

    /** The name of the inputs that tick a child. */
    public static final String CHILD = "noteChild";

    /** The name of the input that says why somebody from outside the case's line writes. */
    public static final String WHY = "whyWritten";

    private static final int LONGEST_WHY = 1000;

    private static final String PROCESS = "child-protection";
    private static final int DAYS_TO_ANSWER = 5;

    private final NoteBook book;
    private final Notes notes;
    private final NoteChildren parts;
    private final NoteRights rights;
    private final NoteChoices choices;
    private final CaseDoor door;
    private final ReminderBook reminders;
    private final Workers workers;
    private final Engine engine;
    private final Forms forms;
    private final FormContexts contexts;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    CaseNotes(
            NoteBook book,
            Notes notes,
            NoteChildren parts,
            NoteRights rights,
            NoteChoices choices,
            CaseDoor door,
            ReminderBook reminders,
            Workers workers,
            Engine engine,
            Forms forms,
            FormContexts contexts,
            WorkingCalendar calendar,
            Trail trail,
            Clock clock) {
        this.book = book;
        this.notes = notes;
        this.parts = parts;
        this.rights = rights;
        this.choices = choices;
        this.door = door;
        this.reminders = reminders;
        this.workers = workers;
        this.engine = engine;
        this.forms = forms;
        this.contexts = contexts;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A note ready to be written or amended.
     *
     * @param begun what is there before anybody types
     * @param fromOutside whether the viewer must say why they write on a case that is not of their team's
     */
    public record Opened(
            Form form,
            FormContext context,
            Map<String, List<String>> begun,
            List<Episode> cases,
            boolean fromOutside) {}

    /**
     * The page of a new note on the files of these children.
     *
     * @throws Refused when the viewer may not read the record of one of them
     */
    @Transactional(readOnly = true)
    public Opened open(Collection<Long> episodeIds, Viewer viewer) {
        return open(episodeIds, "", viewer);
    }

    /** The same, with this kind chosen already where the viewer may write it. */
    @Transactional(readOnly = true)
    public Opened open(Collection<Long> episodeIds, String kind, Viewer viewer) {
        List<Episode> cases = cases(episodeIds, viewer);
        Form form = engine.newestForm(PROCESS, "note.write-note");
        Map<String, Object> begun = new HashMap<>();
        begun.put("happenedAt", now());
        if (NoteKind.of(kind).code().equals(kind)) begun.put("noteKind", kind);
        begun.put("answerBy", calendar.workingDays(now().toLocalDate(), DAYS_TO_ANSWER));
        if (rights.manages(viewer, cases) && cases.get(0).leadWorker() != null)
            begun.put("addressee", cases.get(0).leadWorker());
        return new Opened(
                form,
                context(kinds(cases, viewer)),
                forms.asTyped(form, begun, Map.of()),
                cases,
                !rights.isOfTheirLine(viewer, cases));
    }

    /** The children whom the page offers: those of the address, their brothers and sisters, and whoever was looked for. */
    @Transactional(readOnly = true)
    public List<NoteChoice> offered(Collection<Long> begunFor, Collection<Long> ticked, String query, Viewer viewer) {
        return choices.offered(begunFor, ticked, query, viewer);
    }

    /** Writes the note on the files of the children ticked; with errors nothing is stored. */
    public Submission write(Collection<Long> episodeIds, Viewer viewer, Map<String, List<String>> parameters) {
        Opened opened = open(episodeIds, viewer);
        FormResult result = forms.read(opened.form(), parameters, opened.context());
        List<FormError> errors = new ArrayList<>();
        if (episodeIds.isEmpty()) errors.add(new FormError(CHILD, "Tick at least one child, or look for one"));
        String why = opened.fromOutside()
                ? parameters.getOrDefault(WHY, List.of("")).get(0).strip()
                : "";
        if (opened.fromOutside() && why.isEmpty())
            errors.add(new FormError(WHY, "Say why you write on this case: it is not one of your team\u2019s"));
        if (why.length() > LONGEST_WHY)
            errors.add(new FormError(WHY, "Why you write on this case must be 1,000 characters or less"));
        errors.addAll(result.errors());
        decided(result, opened.cases(), viewer).ifPresent(errors::add);
        askable(result, opened.cases(), viewer).ifPresent(errors::add);
        FormResult judged = new FormResult(result.shared(), result.perSubject(), errors, result.typed());
        if (!judged.valid()) return new Submission(opened.form(), opened.context(), judged, null);
        Note note = book.write(text(result.shared(), why.isEmpty() ? null : why, null), episodeIds, viewer.username());
        if (result.shared().get("followUpOn") instanceof LocalDate day)
            reminders.remind(viewer, episodeIds.iterator().next(), note.id(), day, note.text());
        if (note.kind().asksForAnswer()) {
            String process = note.kind() == NoteKind.DIRECTION ? "direction" : "colleague-question";
            Long first = episodeIds.iterator().next();
            book.asked(note.id(), engine.start(process, first, Map.of("noteId", note.id())));
        }
        episodeIds.forEach(id ->
                trail.add(viewer.username(), "note-written", "note", note.id().toString(), id, null));
        return new Submission(opened.form(), opened.context(), judged, note.id());
    }

    /**
     * The page on which a note is amended, with what it says.
     *
     * @throws NoSuchCase when there is none of this number
     * @throws Refused when the viewer is neither its author nor a manager of the case, or it has been amended already
     */
    @Transactional(readOnly = true)
    public Opened openToAmend(Long noteId, Viewer viewer) {
        Note note = note(noteId);
        List<Episode> cases = cases(episodeIds(noteId), viewer);
        if (note.supersededBy() != null)
            throw new Refused("This note has already been amended. Open the newest version and amend that.");
        if (!rights.mayAmend(viewer, note, cases))
            throw new Refused(
                    "This note may be amended by whoever wrote it or by a manager of the case. Ask one of them.");
        Form form = engine.newestForm(PROCESS, "note.amend-note");
        Map<String, Object> said = new HashMap<>();
        said.put("noteText", note.text());
        said.put("noteKind", note.kind().code());
        said.put("happenedAt", said(note));
        said.put("whoWasThere", note.whoWasThere());
        said.put("significant", note.significant());
        said.put("meaning", note.meaning());
        said.values().removeIf(Objects::isNull);
        List<NoteKind> kinds = note.kind().asksForAnswer()
                ? List.of(note.kind())
                : kinds(cases, viewer).stream()
                        .filter(kind -> !kind.asksForAnswer())
                        .toList();
        return new Opened(form, context(kinds), forms.asTyped(form, said, Map.of()), cases, false);
    }

    /** Amends the note: both texts stay; with errors nothing is stored. */
    public Submission amend(Long noteId, Viewer viewer, Map<String, List<String>> parameters) {
        Opened opened = openToAmend(noteId, viewer);
        FormResult result = forms.read(opened.form(), parameters, opened.context());
        List<FormError> errors = new ArrayList<>(result.errors());
        Note before = note(noteId);
        if (!before.kind().isForManagers())
            decided(result, opened.cases(), viewer).ifPresent(errors::add);
        FormResult judged = new FormResult(result.shared(), result.perSubject(), errors, result.typed());
        if (!judged.valid()) return new Submission(opened.form(), opened.context(), judged, null);
        Note after = book.amend(
                noteId,
                text(result.shared(), before.whyWritten(), before),
                viewer.username(),
                String.valueOf(result.shared().get("amendReason")));
        episodeIds(noteId)
                .forEach(id -> trail.add(
                        viewer.username(),
                        "note-amended",
                        "note",
                        after.id().toString(),
                        id,
                        "replaces note " + noteId));
        return new Submission(opened.form(), opened.context(), judged, after.id());
    }

    /** Decisions and directions belong to the line of every child on whose file they are to stand. */
    private Optional<FormError> decided(FormResult result, List<Episode> cases, Viewer viewer) {
        boolean refused =
                NoteKind.of((String) result.shared().get("noteKind")).isForManagers() && !rights.manages(viewer, cases);
        return refused && !cases.isEmpty()
                ? Optional.of(new FormError(
                        "noteKind",
                        "A decision or direction is written by a manager of every child ticked. Choose another kind, or"
                                + " untick the children of other teams"))
                : Optional.empty();
    }

    /** Whoever is asked must be able to open what they are asked about. */
    private Optional<FormError> askable(FormResult result, List<Episode> cases, Viewer viewer) {
        String asked = (String) result.shared().get("addressee");
        if (asked == null) return Optional.empty();
        if (asked.equals(viewer.username()))
            return Optional.of(new FormError("addressee", "Choose somebody else: you cannot ask yourself"));
        Viewer theirs = Viewer.of(workers.findById(asked).orElseThrow());
        return cases.stream().allMatch(one -> door.mayRead(theirs, one))
                ? Optional.empty()
                : Optional.of(new FormError(
                        "addressee",
                        "Choose somebody who may read the record: it is restricted, and " + theirs.displayName()
                                + " may not"));
    }

    /** What was typed as the note keeps it; a day not given is that of the writing, and what an amendment does not ask stays. */
    private NoteText text(Map<String, Object> typed, String why, Note before) {
        Object at = typed.getOrDefault("happenedAt", before == null ? now().toLocalDate() : said(before));
        boolean dateOnly = at instanceof LocalDate;
        Instant happened = dateOnly ? WorkingCalendar.startOf((LocalDate) at) : ((ZonedDateTime) at).toInstant();
        NoteKind kind = before != null && before.kind().asksForAnswer()
                ? before.kind()
                : NoteKind.of((String) typed.get("noteKind"));
        return new NoteText(
                kind,
                happened,
                dateOnly,
                (String) typed.get("whoWasThere"),
                (String) typed.get("noteText"),
                Boolean.TRUE.equals(typed.get("significant")),
                (String) typed.get("meaning"),
                why,
                before == null ? (String) typed.get("addressee") : before.addressee(),
                before == null ? (LocalDate) typed.get("answerBy") : before.answerBy());
    }

    private static Object said(Note note) {
        ZonedDateTime at = SayDate.london(note.happenedAt());
        return note.dateOnly() ? at.toLocalDate() : at;
    }

    private List<NoteKind> kinds(List<Episode> cases, Viewer viewer) {
        boolean manages = rights.managesAny(viewer, cases);
        return Arrays.stream(NoteKind.values())
                .filter(kind -> manages || !kind.isForManagers())
                .toList();
    }

    private FormContext context(List<NoteKind> kinds) {
        FormContext nobody = contexts.aboutNobody();
        Map<String, List<Option>> lists = new HashMap<>(nobody.lists());
        lists.put(
                "noteKinds",
                kinds.stream()
                        .map(kind -> new Option(kind.code(), NotePages.kind(kind)))
                        .toList());
        return new FormContext(nobody.subjects(), lists, Map.of(), Map.of(), nobody.now());
    }

    private ZonedDateTime now() {
        return SayDate.london(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
    }

    private List<Episode> cases(Collection<Long> episodeIds, Viewer viewer) {
        return new LinkedHashSet<>(episodeIds)
                .stream().map(id -> door.look(id, viewer)).toList();
    }

    private List<Long> episodeIds(Long noteId) {
        return parts.findByNoteIdOrderByEpisodeId(noteId).stream()
                .map(NoteChild::episodeId)
                .toList();
    }

    private Note note(Long noteId) {
        return notes.findById(noteId)
                .orElseThrow(() -> new NoSuchCase("There is no note " + noteId + ". Check the address."));
    }
}
