package org.waymark.procedure.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormRefused;
import org.waymark.form.Forms;
import org.waymark.form.Option;
import org.waymark.form.Subject;
import org.waymark.procedure.ModelInWords;
import org.waymark.procedure.ProcedureVersion;
import org.waymark.procedure.Procedures;
import org.waymark.procedure.TableInWords;
import org.waymark.procedure.VersionState;
import org.waymark.procedure.conformance.ProcedureFiles;

/** Puts versions and their files into the words of the pages. */
@Component
class VersionPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final List<String> LISTS =
            List.of("socialWorkers", "section47Workers", "conferenceChairs", "teams", "colleagues");

    private final Workers workers;
    private final Forms forms;
    private final Clock clock;

    VersionPages(Workers workers, Forms forms, Clock clock) {
        this.workers = workers;
        this.forms = forms;
        this.clock = clock;
    }

    /** A version in words; dates are London's. */
    record Row(
            int number,
            VersionState state,
            String from,
            String until,
            String created,
            String createdBy,
            String publishedBy,
            String withdrawnBy,
            long processes,
            long cases,
            ProcedureVersion version) {

        /** The colour that goes with the word. */
        public String colour() {
            return switch (state) {
                case IN_FORCE -> "govuk-tag--green";
                case SCHEDULED -> "govuk-tag--blue";
                case DRAFT -> "govuk-tag--yellow";
                case SUPERSEDED -> "govuk-tag--grey";
                case WITHDRAWN -> "govuk-tag--red";
            };
        }
    }

    /** A file, and how it stands to the one in force: new, changed or the same. */
    record FileRow(String path, String kind, String change) {}

    Instant now() {
        return clock.instant();
    }

    List<Row> rows(List<Procedures.Standing> standings) {
        return standings.stream().map(this::row).toList();
    }

    Row row(Procedures.Standing standing) {
        ProcedureVersion version = standing.version();
        return new Row(
                version.number(),
                version.state(),
                moment(version.inForceFrom()),
                moment(version.inForceUntil()),
                moment(version.createdAt()),
                person(version.createdBy()),
                person(version.publishedBy()),
                person(version.withdrawnBy()),
                standing.processes(),
                standing.cases(),
                version);
    }

    private String person(String username) {
        return username == null
                ? null
                : workers.findById(username).map(Worker::displayName).orElse(username);
    }

    private static String moment(Instant at) {
        return at == null ? null : MOMENT.format(at.atZone(LONDON));
    }

    /** The files of a version, with those that are missing from it at the end. */
    List<FileRow> files(ProcedureFiles files, ProcedureFiles inForce) {
        List<FileRow> rows = new ArrayList<>();
        for (String path : files.paths()) {
            String change = !inForce.has(path)
                    ? "New"
                    : inForce.text(path).equals(files.text(path)) ? "As in force" : "Changed";
            rows.add(new FileRow(path, kind(path), change));
        }
        inForce.paths().stream()
                .filter(path -> !files.has(path))
                .forEach(path -> rows.add(new FileRow(path, kind(path), "Left out")));
        return rows;
    }

    private static String kind(String path) {
        if (path.endsWith(".bpmn")) {
            return "Model";
        }
        return path.endsWith(".dmn") ? "Decision table" : "Form";
    }

    /** What the page of one file shows. */
    Map<String, Object> file(ProcedureFiles files, String path) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("kind", kind(path));
        if (path.endsWith(".bpmn")) {
            page.put("model", ModelInWords.of(files, path));
        } else if (path.endsWith(".dmn")) {
            page.put("tables", TableInWords.of(files, path));
        } else {
            preview(files.text(path), page);
        }
        return page;
    }

    private void preview(String json, Map<String, Object> page) {
        try {
            Form form = forms.parse(json);
            Map<String, List<Option>> lists = new LinkedHashMap<>();
            LISTS.forEach(list -> lists.put(list, List.of(new Option("", "Chosen from the staff list"))));
            FormContext context = new FormContext(
                    List.of(new Subject("preview", "The child")),
                    lists,
                    Map.of(),
                    Map.of(),
                    clock.instant().atZone(LONDON));
            page.put("preview", forms.view(form, Map.of(), context, List.of()));
        } catch (FormRefused refused) {
            page.put("refused", refused.problems());
        }
    }
}
