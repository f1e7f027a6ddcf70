package org.waymark.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;

/**
 * What can come at any time: a new concern, an emergency, news, a move, a death or 18th birthday. The running model
 * says what it is ready to hear; the record is kept whether or not any step asked for it (practice 1 and 2).
 */
@Service
@Transactional
public class AnytimeRecords {

    private static final String SPINE = "child-protection";

    private final Episodes episodes;
    private final Engine engine;
    private final Forms forms;
    private final FormContexts contexts;
    private final CaseFile caseFile;
    private final Attachments attachments;
    private final Trail trail;

    AnytimeRecords(
            Episodes episodes,
            Engine engine,
            Forms forms,
            FormContexts contexts,
            CaseFile caseFile,
            Attachments attachments,
            Trail trail) {
        this.episodes = episodes;
        this.engine = engine;
        this.forms = forms;
        this.contexts = contexts;
        this.caseFile = caseFile;
        this.attachments = attachments;
        this.trail = trail;
    }

    /** The messages that the case is ready to hear now; empty for a closed case. */
    @Transactional(readOnly = true)
    public Set<String> offered(Long episodeId) {
        return engine.awaitedMessages(episode(episodeId).processInstanceId());
    }

    /** The form for such a message, as deployed with the case's own version of the procedure. */
    @Transactional(readOnly = true)
    public Form form(Long episodeId, String message) {
        requireOffered(episodeId, message);
        return engine.instanceForm(episode(episodeId).processInstanceId(), SPINE + "." + message);
    }

    @Transactional(readOnly = true)
    public FormContext context(Form form, Long episodeId) {
        return contexts.about(form, List.of(episodeId));
    }

    /** Records it and tells the running case. */
    public Submission record(Long episodeId, String message, Viewer viewer, Map<String, List<String>> parameters) {
        return record(episodeId, message, viewer, parameters, List.of());
    }

    /** The same, with files. */
    public Submission record(
            Long episodeId,
            String message,
            Viewer viewer,
            Map<String, List<String>> parameters,
            List<Attachment> files) {
        Form form = form(episodeId, message);
        FormContext context = context(form, episodeId);
        FormResult result = attachments.judged(forms.read(form, Attachments.named(parameters, files), context), files);
        if (!result.valid()) return new Submission(form, context, result, null);
        Map<String, Object> own = result.perSubject().getOrDefault(episodeId.toString(), Map.of());
        Episode episode = episode(episodeId);
        CaseRecord record = caseFile.record(new CaseFile.Entry(
                form,
                Titles.of(message),
                message,
                viewer.username(),
                result.shared(),
                Map.of(episodeId, new CaseFile.Part(own, episode.processInstanceId(), null)),
                engine.procedureVersion(episode.processInstanceId())));
        attachments.store(record, files);
        trail.add(
                viewer.username(), "recorded-at-any-time", "record", record.id().toString(), episodeId, message);
        Map<String, Object> values = new LinkedHashMap<>(result.shared());
        values.putAll(own);
        engine.send(message, episode.processInstanceId(), ProcessVariables.of(form, values));
        return new Submission(form, context, result, record.id());
    }

    private void requireOffered(Long episodeId, String message) {
        if (!offered(episodeId).contains(message)) {
            throw new Refused("This cannot be recorded on this case now: the case is closed or has moved on."
                    + " Record it as a new contact instead.");
        }
    }

    private Episode episode(Long episodeId) {
        return episodes.findById(episodeId).orElseThrow(() -> new IllegalArgumentException("There is no such case."));
    }

    /** Turns a message id into words: {@code new-concern} becomes "New concern". */
    static final class Titles {

        private Titles() {}

        static String of(String message) {
            String words = message.replace('-', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
