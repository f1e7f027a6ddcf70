package org.waymark.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.form.Draft;
import org.waymark.form.Drafts;

/** What a person typed and has not sent, with the way back to it. */
@Service
@Transactional
public class UnsentTexts {

    private final Drafts drafts;
    private final JdbcClient jdbc;

    UnsentTexts(Drafts drafts, JdbcClient jdbc) {
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    /**
     * One kept text.
     *
     * @param address the page on which it stands; null where that page is gone, then {@code lines} is all there is
     */
    public record Unsent(String subject, String words, String saved, String address, List<String> lines) {}

    /** Everything kept for the person, newest first. */
    public List<Unsent> of(Viewer viewer) {
        return drafts.of(viewer.username()).stream().map(this::unsent).toList();
    }

    /** Throws one away. */
    public void discard(Viewer viewer, String subject) {
        drafts.discard(viewer.username(), subject);
    }

    private Unsent unsent(Draft draft) {
        String subject = draft.subject();
        String saved = SayDate.moment(draft.savedAt());
        String rest = subject.substring(subject.indexOf(':') + 1);
        if (subject.startsWith("task:")) {
            Optional<String> name = task(rest);
            if (name.isPresent()) return new Unsent(subject, name.get(), saved, "/task/" + rest, List.of());
        }
        if (subject.startsWith("contact:"))
            return new Unsent(subject, "A contact", saved, "/contact/" + rest, List.of());
        if (subject.startsWith("note:"))
            return new Unsent(
                    subject,
                    "A case note",
                    saved,
                    rest.equals("new") ? "/note/new" : "/note/new?case=" + rest,
                    List.of());
        if (subject.startsWith("reminder:"))
            return new Unsent(subject, "A reminder", saved, "/reminders/new?case=" + rest, List.of());
        if (subject.startsWith("note-amendment:"))
            return new Unsent(subject, "An amendment of a note", saved, "/note/" + rest + "/amend", List.of());
        if (subject.startsWith("documents:"))
            return new Unsent(subject, "Documents to be added", saved, "/case/" + rest + "/documents/new", List.of());
        if (subject.startsWith("correction:"))
            return new Unsent(subject, "A correction", saved, "/record/" + rest + "/correct", List.of());
        if (subject.startsWith("page:")) return new Unsent(subject, "A text on a child’s file", saved, rest, List.of());
        if (subject.matches("case:\\d+:[a-z-]+")) {
            String[] parts = rest.split(":");
            return new Unsent(
                    subject, Words.spelled(parts[1]), saved, "/case/" + parts[0] + "/record/" + parts[1], List.of());
        }
        return new Unsent(subject, "A text for a task that is no longer open", saved, null, lines(draft));
    }

    private Optional<String> task(String taskId) {
        return jdbc.sql("select name from work_item where task_id = ?")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    private static List<String> lines(Draft draft) {
        return draft.typed().entrySet().stream()
                .filter(answer -> !answer.getKey().startsWith("_"))
                .flatMap(answer -> answer.getValue().stream())
                .filter(Objects::nonNull)
                .filter(text -> text.contains(" "))
                .toList();
    }
}
