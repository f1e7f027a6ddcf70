package org.waymark.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormView;
import org.waymark.form.Forms;
import org.waymark.form.InputNames;
import org.waymark.form.Known;
import org.waymark.worklist.FormContexts;

/** Shows a record as it was asked and answered; every reading is logged for each child it is about. */
@Service
@Transactional
public class Records {

    private final CaseRecords records;
    private final RecordChildren parts;
    private final RecordValues values;
    private final Episodes episodes;
    private final Children children;
    private final FormSource forms;
    private final Forms pages;
    private final FormContexts contexts;
    private final CaseDoor door;
    private final CorrectionRights rights;
    private final CaseDocuments documents;
    private final StaffNames staffNames;
    private final Secrets secrets;
    private final Discretion discretion;
    private final RecordMarks marks;
    private final Trail trail;

    Records(
            CaseRecords records,
            RecordChildren parts,
            RecordValues values,
            Episodes episodes,
            Children children,
            FormSource forms,
            Forms pages,
            FormContexts contexts,
            CaseDoor door,
            CorrectionRights rights,
            CaseDocuments documents,
            StaffNames staffNames,
            Secrets secrets,
            Discretion discretion,
            RecordMarks marks,
            Trail trail) {
        this.records = records;
        this.parts = parts;
        this.values = values;
        this.episodes = episodes;
        this.children = children;
        this.forms = forms;
        this.pages = pages;
        this.contexts = contexts;
        this.door = door;
        this.rights = rights;
        this.documents = documents;
        this.staffNames = staffNames;
        this.secrets = secrets;
        this.discretion = discretion;
        this.marks = marks;
        this.trail = trail;
    }

    /**
     * The record as this viewer may read it; a joint record shows the parts of the children whom the viewer may read.
     *
     * @throws NoSuchCase when there is none of this number
     * @throws Refused when the viewer may read none of its children
     */
    public RecordPage read(Long recordId, Viewer viewer) {
        RecordFile file = file(recordId, viewer);
        file.readable()
                .forEach(episode ->
                        trail.add(viewer.username(), "record-read", "record", recordId.toString(), episode.id(), null));
        CaseRecord record = file.record();
        StaffNames.Book staff = staffNames.read();
        return new RecordPage(
                record.id(),
                record.title(),
                file.readable().stream().map(this::child).toList(),
                SayDate.moment(record.recordedAt()) + " by " + staff.of(record.recordedBy()),
                marks.of(record.id(), staff),
                sections(file, staff, viewer),
                documents.ofRecord(record.id(), staff),
                line(record.replacesId(), staff),
                record.replaceReason(),
                line(record.supersededBy(), staff),
                rights.mayCorrect(viewer, file));
    }

    /** The answers of the record in the order of its form, as far as this viewer may read them. */
    List<RecordPage.Section> sections(RecordFile file, StaffNames.Book staff, Viewer viewer) {
        return new RecordSheet(staff, caution(file, viewer)).of(filled(file));
    }

    /** How this viewer reads where a child is, if that is withheld from somebody. */
    RecordSheet.Caution caution(RecordFile file, Viewer viewer) {
        if (!secrets.withheldOf(file.readableIds())) return RecordSheet.Caution.NONE;
        return new RecordSheet.Caution(
                Withholding.placesIn(file.form()), !discretion.hides(viewer, file.readableIds()));
    }

    /** The form as it was filled, with the parts of the readable children. */
    FormView filled(RecordFile file) {
        FormContext asked = asAnswered(file, contexts.about(file.form(), file.readableIds()));
        Map<String, List<String>> typed =
                new LinkedHashMap<>(pages.asTyped(file.form(), file.contact().whole(), file.readableOwn()));
        typed.put(InputNames.SHOWN, List.of(file.form().id()));
        return pages.view(file.form(), typed, asked, List.of());
    }

    /** The record with its form and values, if the viewer may read any of it. */
    RecordFile file(Long recordId, Viewer viewer) {
        CaseRecord record = records.findById(recordId)
                .orElseThrow(() -> new NoSuchCase("There is no record " + recordId + ". Check the address."));
        Map<Long, RecordChild> byEpisode = parts.findByRecordId(recordId).stream()
                .collect(Collectors.toMap(RecordChild::episodeId, part -> part, (one, other) -> one, TreeMap::new));
        List<Episode> readable = episodes.findAllById(byEpisode.keySet()).stream()
                .filter(episode -> door.mayRead(viewer, episode))
                .sorted(Comparator.comparing(Episode::id))
                .toList();
        if (readable.isEmpty())
            throw new Refused("You may not read the record of any child that this is about. Ask your manager.");
        Form form = forms.form(record.procedureVersion(), record.formId())
                .orElseThrow(() -> new NoSuchCase("The form of this record is no longer deployed, so it cannot be shown"
                        + " as it was asked. Tell your system administrator: record " + recordId + "."));
        Map<String, Map<String, Object>> own = new LinkedHashMap<>();
        byEpisode.forEach((id, part) -> own.put(id.toString(), values.read(part.recordedValues())));
        return new RecordFile(record, form, byEpisode, readable, values.read(record.recordedValues()), own);
    }

    /** Read-only questions show what is known; of a record that is what was recorded then, not what is on file now. */
    private static FormContext asAnswered(RecordFile file, FormContext now) {
        Map<String, Map<String, Known>> own = new LinkedHashMap<>();
        file.readableOwn().forEach((id, answered) -> own.put(id, known(file.form(), answered)));
        return new FormContext(
                now.subjects(), now.lists(), known(file.form(), file.contact().whole()), own, now.now());
    }

    private static Map<String, Known> known(Form form, Map<String, Object> answered) {
        Map<String, Known> known = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> answered.get(field.key()) != null)
                .forEach(field -> {
                    String from = field.property("carriesFrom");
                    known.put(
                            from == null ? field.key() : from,
                            new Known(answered.get(field.key()), "the record", null));
                });
        return known;
    }

    private WorkRow.RowChild child(Episode episode) {
        Child child = children.findById(episode.childId()).orElseThrow();
        return new WorkRow.RowChild(episode.id(), child.name(), child.restricted());
    }

    private RecordLine line(Long recordId, StaffNames.Book staff) {
        return recordId == null
                ? null
                : records.findById(recordId)
                        .map(record -> CasePages.line(record, staff))
                        .orElse(null);
    }
}
