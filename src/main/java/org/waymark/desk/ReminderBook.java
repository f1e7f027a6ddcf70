package org.waymark.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Children;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.form.Form;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.worklist.Engine;
import org.waymark.worklist.FormContexts;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** A person's own reminders: nobody else sees them, and each is done or moved with one click (practice 13). */
@Service
@Transactional
public class ReminderBook {

    private static final int LONGEST = 500;
    private static final int WEEK = 5;

    private final Reminders reminders;
    private final Episodes episodes;
    private final Children children;
    private final CaseDoor door;
    private final Engine engine;
    private final Forms forms;
    private final FormContexts contexts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReminderBook(
            Reminders reminders,
            Episodes episodes,
            Children children,
            CaseDoor door,
            Engine engine,
            Forms forms,
            FormContexts contexts,
            WorkingCalendar calendar,
            Clock clock) {
        this.reminders = reminders;
        this.episodes = episodes;
        this.children = children;
        this.door = door;
        this.engine = engine;
        this.forms = forms;
        this.contexts = contexts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Reminds the viewer of something about a child on that day; a text that is too long is cut.
     *
     * @param noteId the note that it follows up, or null
     * @return its number
     */
    public Long remind(Viewer viewer, Long episodeId, Long noteId, LocalDate on, String text) {
        door.look(episodeId, viewer);
        String line = text.strip();
        return reminders
                .save(new Reminder(
                        viewer.username(),
                        episodeId,
                        noteId,
                        on,
                        line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026",
                        clock.instant()))
                .id();
    }

    /** The page on which the viewer writes one about this child. */
    @Transactional(readOnly = true)
    public FormPages.Sheet open(Viewer viewer, Long episodeId) {
        door.look(episodeId, viewer);
        Form form = engine.newestForm("child-protection", "note.remind-me");
        return new FormPages.Sheet(
                "reminder:" + episodeId,
                "/reminders/new?case=" + episodeId,
                form,
                contexts.about(form, List.of(episodeId)));
    }

    /** Keeps what was typed there; with errors nothing is stored. */
    public Submission write(Viewer viewer, Long episodeId, Map<String, List<String>> parameters) {
        FormPages.Sheet sheet = open(viewer, episodeId);
        FormResult result = forms.read(sheet.form(), parameters, sheet.context());
        if (!result.valid()) return new Submission(sheet.form(), sheet.context(), result, null);
        Map<String, Object> typed = result.shared();
        Long id =
                remind(viewer, episodeId, null, (LocalDate) typed.get("remindOn"), (String) typed.get("reminderText"));
        return new Submission(sheet.form(), sheet.context(), result, id);
    }

    /** The viewer's reminders whose day has come, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReminderLine> due(Viewer viewer) {
        return reminders
                .findByUsernameAndDoneAtIsNullAndDueOnLessThanEqualOrderByDueOnAscIdAsc(viewer.username(), today())
                .stream()
                .map(reminder -> line(reminder, viewer))
                .toList();
    }

    /** All that the viewer wants to be reminded of, by day. */
    @Transactional(readOnly = true)
    public List<ReminderLine> all(Viewer viewer) {
        return reminders.findByUsernameAndDoneAtIsNullOrderByDueOnAscIdAsc(viewer.username()).stream()
                .map(reminder -> line(reminder, viewer))
                .toList();
    }

    /**
     * It is done and shown no more.
     *
     * @throws NoSuchCase when the viewer has no such reminder
     */
    public void done(Long id, Viewer viewer) {
        own(id, viewer).done(clock.instant());
    }

    /**
     * Moves it to the next working day, or by a week.
     *
     * @throws NoSuchCase when the viewer has no such reminder
     */
    public void move(Long id, Viewer viewer, boolean byAWeek) {
        own(id, viewer).moveTo(calendar.workingDays(today(), byAWeek ? WEEK : 1));
    }

    private Reminder own(Long id, Viewer viewer) {
        return reminders
                .findById(id)
                .filter(reminder -> reminder.username().equals(viewer.username()))
                .orElseThrow(() -> new NoSuchCase("You have no such reminder. It may be done already."));
    }

    private ReminderLine line(Reminder reminder, Viewer viewer) {
        Optional<Episode> readable = episodes.findById(reminder.episodeId()).filter(one -> door.mayRead(viewer, one));
        return new ReminderLine(
                reminder.id(),
                reminder.text(),
                readable.flatMap(one -> children.findById(one.childId()))
                        .map(child -> child.name())
                        .orElse(null),
                readable.map(one -> reminder.noteId() == null ? "/case/" + one.id() : "/note/" + reminder.noteId())
                        .orElse(null),
                SayDate.weekday(reminder.dueOn()),
                !reminder.dueOn().isAfter(today()));
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
