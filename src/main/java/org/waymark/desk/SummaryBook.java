package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Fact;
import org.waymark.casefile.SummaryPart;
import org.waymark.casefile.SummaryParts;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.wording.Wording;
import org.waymark.worklist.Submission;

/**
 * The summary at the top of a child's page, in parts that each have their own age and writer. Where nobody has written a
 * part, what the records say stands in for it.
 */
@Service
@Transactional
public class SummaryBook implements HistorySource {

    private static final Map<SummaryPart.Kind, String> FROM_RECORDS = Map.of(
            SummaryPart.Kind.WHY, "concern",
            SummaryPart.Kind.WORRIES, "worries",
            SummaryPart.Kind.STRENGTHS, "strengths",
            SummaryPart.Kind.PLAN, "outlinePlan",
            SummaryPart.Kind.CHILD_SAYS, "childViews");

    /** After a conference, what was written before may no longer be so. */
    private static final Set<String> CONFERENCES =
            Set.of("icpc-held", "review-held", "transfer-in-conference", "conference-quorum");

    private final SummaryParts parts;
    private final CaseMaterials materials;
    private final CaseLine line;
    private final ProductForms productForms;
    private final Forms forms;
    private final Trail trail;
    private final Clock clock;
    private final Period outOfDateAfter;

    SummaryBook(
            SummaryParts parts,
            CaseMaterials materials,
            CaseLine line,
            ProductForms productForms,
            Forms forms,
            Trail trail,
            Clock clock,
            @Value("${waymark.out-of-date-after}") Period outOfDateAfter) {
        this.parts = parts;
        this.materials = materials;
        this.line = line;
        this.productForms = productForms;
        this.forms = forms;
        this.trail = trail;
        this.clock = clock;
        this.outOfDateAfter = outOfDateAfter;
    }

    /** A text with who said it and when. */
    private record Said(String text, String by, Instant at, boolean fromRecord) {}

    /** The parts as they stand, in the order in which they are read; those of which nothing is known are among them. */
    List<CaseSummary.Part> of(CaseMaterial file) {
        Map<SummaryPart.Kind, Said> standing = standing(file);
        LocalDate limit = SayDate.london(clock.instant()).toLocalDate().minus(outOfDateAfter);
        Instant conference = file.events().stream()
                .filter(event -> CONFERENCES.contains(event.eventType()))
                .map(CaseEvent::happenedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        List<CaseSummary.Part> shown = new ArrayList<>();
        for (SummaryPart.Kind kind : SummaryPart.Kind.values()) {
            Said said = standing.get(kind);
            if (said == null) {
                shown.add(new CaseSummary.Part(label(kind), null, null, false));
                continue;
            }
            boolean old = file.episode().isOpen()
                    && (SayDate.london(said.at()).toLocalDate().isBefore(limit)
                            || said.at().isBefore(conference));
            String source = (said.fromRecord() ? "From a record: " : "")
                    + file.staff().of(said.by()) + ", " + SayDate.day(said.at());
            shown.add(new CaseSummary.Part(label(kind), said.text(), source, old));
        }
        return shown;
    }

    /** Whether the viewer may write the summary of this case. */
    boolean mayWrite(CaseMaterial file, Viewer viewer) {
        return line.isTheirs(viewer, file.episode());
    }

    /** The page on which the whole summary is written in one step, filled with what stands. */
    @Transactional(readOnly = true)
    public Writing writing(Long episodeId, Viewer viewer) {
        CaseMaterial file = materials.read(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        line.requireTheirs(viewer, file.episode());
        Map<String, Object> known = new LinkedHashMap<>();
        standing(file).forEach((kind, said) -> known.put(kind.field(), said.text()));
        Form form = productForms.of("case-summary");
        return new Writing(
                "/case/" + episodeId + "/summary",
                "Case summary",
                file.child().name(),
                "Short enough to be read at night by somebody who has never met the child. Every version is kept.",
                "/case/" + episodeId,
                form,
                new FormContext(
                        List.of(), Map.of(), Map.of(), Map.of(), clock.instant().atZone(SayDate.LONDON)),
                forms.asTyped(form, known, Map.of()),
                newest(episodeId));
    }

    /** Keeps the parts that were changed, and those that were confirmed; a second writer is shown what the first wrote. */
    public Submission write(Long episodeId, Viewer viewer, Map<String, List<String>> typed) {
        Writing writing = writing(episodeId, viewer);
        CaseMaterial file = materials.read(episodeId).orElseThrow();
        FormResult read = forms.read(writing.form(), typed, writing.context());
        List<FormError> errors = new ArrayList<>(read.errors());
        List<SummaryPart> meanwhile = parts.findByEpisodeIdOrderById(episodeId).stream()
                .filter(part -> part.id() > Writing.seenBy(typed))
                .toList();
        for (SummaryPart part : meanwhile) {
            String theirs = Objects.requireNonNullElse(part.text(), "");
            if (!theirs.equals(
                    Objects.requireNonNullElse(read.shared().get(part.part().field()), "")))
                errors.add(new FormError(
                        part.part().field(),
                        file.staff().of(part.writtenBy()) + " has written here since you opened the page: “" + theirs
                                + "”. Save again to put yours in its place; both are kept."));
        }
        if (!errors.isEmpty()) return writing.refused(read, errors);
        Map<SummaryPart.Kind, Said> standing = standing(file);
        boolean confirmed = Boolean.TRUE.equals(read.shared().get("confirmed"));
        for (SummaryPart.Kind kind : SummaryPart.Kind.values()) {
            String text = (String) read.shared().get(kind.field());
            String before = standing.containsKey(kind) ? standing.get(kind).text() : null;
            boolean same = plain(text).equals(plain(before));
            if (same && (!confirmed || text == null)) continue;
            parts.save(new SummaryPart(episodeId, kind, text, same, viewer.username(), clock.instant()));
        }
        trail.add(viewer.username(), "summary-written", "episode", episodeId.toString(), episodeId, null);
        return writing.accepted(read, episodeId);
    }

    @Override
    public List<HistoryEntry> of(Long episodeId, StaffNames.Book staff) {
        return parts.findByEpisodeIdOrderById(episodeId).stream()
                .map(part -> HistoryEntry.told(
                        "summary",
                        "Case summary, " + label(part.part()) + (part.confirmed() ? " (confirmed)" : ""),
                        part.text() == null ? List.of("Emptied") : List.of(part.text()),
                        SayDate.moment(part.writtenAt()),
                        "by " + staff.of(part.writtenBy()),
                        part.writtenBy(),
                        null,
                        part.writtenAt()))
                .toList();
    }

    private long newest(Long episodeId) {
        return parts.findByEpisodeIdOrderById(episodeId).stream()
                .mapToLong(SummaryPart::id)
                .max()
                .orElse(0);
    }

    private Map<SummaryPart.Kind, Said> standing(CaseMaterial file) {
        Map<SummaryPart.Kind, Said> standing = new EnumMap<>(SummaryPart.Kind.class);
        FROM_RECORDS.forEach((kind, key) -> {
            Fact fact = file.facts().get(key);
            if (file.text(key) != null)
                standing.put(kind, new Said(file.text(key), writer(file, fact), fact.recordedAt(), true));
        });
        for (SummaryPart part : parts.findByEpisodeIdOrderById(file.episode().id())) {
            if (part.text() == null) standing.remove(part.part());
            else standing.put(part.part(), new Said(part.text(), part.writtenBy(), part.writtenAt(), false));
        }
        return standing;
    }

    private static String writer(CaseMaterial file, Fact fact) {
        return file.records().stream()
                .filter(record -> record.id().equals(fact.recordId()))
                .map(CaseRecord::recordedBy)
                .findFirst()
                .orElse(null);
    }

    private static String label(SummaryPart.Kind kind) {
        return Wording.of("summary." + kind.field());
    }

    /** Line ends differ between what was typed and what was kept. */
    private static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
