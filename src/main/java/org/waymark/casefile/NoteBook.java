package org.waymark.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps case notes. Who may write which is asked before. */
@Service
@Transactional
public class NoteBook {

    private final Notes notes;
    private final NoteChildren parts;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    NoteBook(Notes notes, NoteChildren parts, ApplicationEventPublisher publisher, Clock clock) {
        this.notes = notes;
        this.parts = parts;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Keeps a note on the file of each of these cases and publishes {@link NoteWritten}.
     *
     * @throws IllegalArgumentException when it is on nobody's file or happened in the future
     */
    public Note write(NoteText text, Collection<Long> episodeIds, String by) {
        return keep(new Note(text, by, clock.instant()), episodeIds);
    }

    /**
     * Amends a note: a new one on the same files that names the one it replaces, and why. Both stay.
     *
     * @throws IllegalStateException when it has already been amended
     */
    public Note amend(Long noteId, NoteText text, String by, String reason) {
        Note before = notes.findById(noteId)
                .orElseThrow(() -> new IllegalArgumentException("There is no note " + noteId + " to amend."));
        if (before.supersededBy() != null)
            throw new IllegalStateException("This note has already been amended. Open the newest version.");
        List<Long> episodeIds = parts.findByNoteIdOrderByEpisodeId(noteId).stream()
                .map(NoteChild::episodeId)
                .toList();
        Note after = keep(
                new Note(text, by, clock.instant()).replacing(noteId, reason).runningAs(before.processInstanceId()),
                episodeIds);
        before.supersededBy(after.id());
        return after;
    }

    /** The direction or question is answered through this process instance. */
    public void asked(Long noteId, String processInstanceId) {
        notes.findById(noteId).orElseThrow().runningAs(processInstanceId);
    }

    private Note keep(Note note, Collection<Long> episodeIds) {
        if (episodeIds.isEmpty())
            throw new IllegalArgumentException("A note stands on the file of at least one child.");
        if (note.happenedAt().isAfter(clock.instant()))
            throw new IllegalArgumentException("A note tells what has happened; it cannot lie in the future.");
        Note kept = notes.save(note);
        List<Long> inOrder = List.copyOf(new TreeSet<>(episodeIds));
        inOrder.forEach(episodeId -> parts.save(new NoteChild(kept.id(), episodeId)));
        publisher.publishEvent(new NoteWritten(kept, inOrder));
        return kept;
    }
}
