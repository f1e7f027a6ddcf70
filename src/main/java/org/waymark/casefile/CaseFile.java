package org.waymark.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.waymark.form.Form;

/** Writes to a child's file: records, the facts and events they state, and nothing else. */
public interface CaseFile {

    /**
     * What is to be recorded. Values are typed as {@link org.waymark.form.FormResult} gives them.
     *
     * @param parts one per episode, with the child's own values and process coordinates
     */
    record Entry(
            Form form,
            String title,
            String activityId,
            String recordedBy,
            Map<String, Object> shared,
            Map<Long, Part> parts,
            String procedureVersion) {}

    /** One child's part of an entry; instance and task are null for what no task asked. */
    record Part(Map<String, Object> values, String processInstanceId, String taskId) {}

    /** Keeps the submission whole, projects its facts and publishes its events, all in the caller's transaction. */
    CaseRecord record(Entry entry);

    /**
     * A correction: a new record that names the one it replaces; facts and events are rebuilt from current records, and
     * {@link RecordCorrected} is published.
     */
    CaseRecord replace(Long recordId, Entry entry, String reason);

    /**
     * Takes these records, whole chains of versions, from one file to another: facts are rebuilt on both, the events they
     * state are withdrawn on the first and happen on the second with their own dates. {@link RecordMoved} is published.
     *
     * @return the parts as they were
     * @throws IllegalArgumentException with a sentence when one of them is about the other child already
     */
    List<MovedPart> move(Collection<Long> recordIds, Long fromEpisodeId, Long toEpisodeId);

    /** Records an event that no form stated, for example one found by the system itself ({@code by} null). */
    CaseEvent happened(Long episodeId, String eventType, Instant happenedAt, String by, String detail);

    /** The same for what begins or ends a matter of its own; see {@link Matters}. */
    CaseEvent happenedIn(String matter, Long episodeId, String eventType, Instant happenedAt, String by);

    /** The same for what is known by its London day alone. */
    CaseEvent happenedOn(Long episodeId, String eventType, LocalDate day, String by, String detail);
}
