package org.waymark.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.form.InputNames;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.FormContexts;
import org.waymark.worklist.Submission;

/** Corrects a record: a new submission that names the one it replaces and why; both stay (design, section 6). */
@Service
@Transactional
public class Corrections {

    /** The name of the input that says why. */
    public static final String REASON = "correctionReason";

    private static final int LONGEST = 2000;

    private final Records records;
    private final CorrectionRights rights;
    private final CaseFile caseFile;
    private final Forms forms;
    private final FormContexts contexts;
    private final Attachments attachments;
    private final Trail trail;

    Corrections(
            Records records,
            CorrectionRights rights,
            CaseFile caseFile,
            Forms forms,
            FormContexts contexts,
            Attachments attachments,
            Trail trail) {
        this.records = records;
        this.rights = rights;
        this.caseFile = caseFile;
        this.forms = forms;
        this.contexts = contexts;
        this.attachments = attachments;
        this.trail = trail;
    }

    /**
     * The record opened for correction, with what was recorded as if it were typed.
     *
     * @throws Refused when the viewer may not correct it, or somebody else already has
     */
    @Transactional(readOnly = true)
    public Opened open(Long recordId, Viewer viewer) {
        RecordFile file = correctable(recordId, viewer);
        Map<String, List<String>> typed =
                new LinkedHashMap<>(forms.asTyped(file.form(), file.contact().whole(), file.own()));
        typed.put(InputNames.SHOWN, List.of(file.form().id()));
        return new Opened(
                recordId, file.record().title(), file.form(), contexts.about(file.form(), file.readableIds()), typed);
    }

    /** Judges the correction and keeps it; with errors nothing is stored. */
    public Submission correct(Long recordId, Viewer viewer, Map<String, List<String>> parameters) {
        return correct(recordId, viewer, parameters, List.of());
    }

    /** The same, with files. */
    public Submission correct(
            Long recordId, Viewer viewer, Map<String, List<String>> parameters, List<Attachment> files) {
        RecordFile file = correctable(recordId, viewer);
        FormContext context = contexts.about(file.form(), file.readableIds());
        FormResult result =
                attachments.judged(forms.read(file.form(), Attachments.named(parameters, files), context), files);
        String reason = parameters.getOrDefault(REASON, List.of("")).get(0).strip();
        List<FormError> errors = new ArrayList<>(problems(reason));
        errors.addAll(result.errors());
        errors.addAll(file.contact().problems(result.shared()));
        FormResult judged = new FormResult(result.shared(), result.perSubject(), errors, result.typed());
        if (!judged.valid()) return new Submission(file.form(), context, judged, null);
        CaseRecord corrected = caseFile.replace(recordId, entry(file, judged, viewer), reason);
        attachments.store(corrected, files);
        for (Long episode : file.parts().keySet()) {
            trail.add(
                    viewer.username(),
                    "record-corrected",
                    "record",
                    corrected.id().toString(),
                    episode,
                    "replaces record " + recordId);
        }
        return new Submission(file.form(), context, judged, corrected.id());
    }

    /** What would be typed over is not shown to whom it is withheld from, so they do not correct it. */
    private RecordFile correctable(Long recordId, Viewer viewer) {
        RecordFile file = records.file(recordId, viewer);
        rights.require(viewer, file);
        if (!records.caution(file, viewer).seen())
            throw new Refused(
                    "An address on this child's file is withheld, and this record may hold it. Ask the team that"
                            + " holds the case to correct it.");
        return file;
    }

    private static List<FormError> problems(String reason) {
        if (reason.isEmpty()) return List.of(new FormError(REASON, "Say what was wrong and why it is corrected"));
        if (reason.length() > LONGEST)
            return List.of(new FormError(REASON, "The reason must be 2,000 characters or less"));
        return List.of();
    }

    private static CaseFile.Entry entry(RecordFile file, FormResult result, Viewer viewer) {
        CaseRecord record = file.record();
        ContactParts contact = file.contact();
        Map<Long, CaseFile.Part> parts = new LinkedHashMap<>();
        file.parts()
                .forEach((episode, part) -> parts.put(
                        episode,
                        new CaseFile.Part(
                                contact.ownOf(episode.toString(), result.shared(), result.perSubject()),
                                part.processInstanceId(),
                                part.taskId())));
        return new CaseFile.Entry(
                file.form(),
                record.title(),
                record.activityId(),
                viewer.username(),
                contact.sharedOf(result.shared()),
                parts,
                record.procedureVersion());
    }

    /** A record opened for correction, with what was recorded as if it had just been typed. */
    public record Opened(
            Long recordId, String title, Form form, FormContext context, Map<String, List<String>> typed) {}
}
