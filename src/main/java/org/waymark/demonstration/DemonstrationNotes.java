package org.waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.access.Workers;
import org.waymark.casefile.Notes;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.desk.CaseNotes;
import org.waymark.worklist.Submission;

/** A handful of case notes on the open cases of the demonstration, so that there is something to read on the first day. */
@Component
class DemonstrationNotes {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationNotes.class);

    private static final String OPEN_CASES = "select e.id, e.lead_worker from episode e join worker w on"
            + " w.username = e.lead_worker where e.closed_at is null and w.active = true order by e.id limit 3";

    private final CaseNotes caseNotes;
    private final Notes notes;
    private final Workers workers;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemonstrationNotes(
            CaseNotes caseNotes, Notes notes, Workers workers, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.caseNotes = caseNotes;
        this.notes = notes;
        this.workers = workers;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the notes, unless there are any already. */
    void makeWhereThereAreNone() {
        if (notes.count() > 0) return;
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        LocalDate before = calendar.previousWorkingDay(today);
        jdbc.sql(OPEN_CASES)
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .forEach(one -> {
                    try {
                        ofOneCase(one.getKey(), one.getValue(), today, before);
                    } catch (RuntimeException untold) {
                        LOG.warn("The demonstration could not write its notes: {}", untold.getMessage());
                    }
                });
    }

    private void ofOneCase(Long episodeId, String worker, LocalDate today, LocalDate before) {
        Map<String, List<String>> call =
                note("call", "Rang the school: in class all week, quiet, collected by her aunt.");
        day(call, "happenedAt", before);
        call.put("whoWasThere", List.of("The head of year"));
        day(call, "followUpOn", today);
        write(worker, episodeId, call);

        Map<String, List<String>> visit = note("visit", "Bedroom has a bed and bedding now; food in the kitchen.");
        day(visit, "happenedAt", before);
        visit.put("significant", List.of("true"));
        visit.put("meaning", List.of("Has an own bed for the first time since the referral."));
        write(worker, episodeId, visit);

        Map<String, List<String>> question = note("question", "Does the order allow contact at the grandmother's?");
        question.put("addressee", List.of("lex.parchment"));
        day(question, "answerBy", calendar.workingDays(today, 2));
        write(worker, episodeId, question);

        Map<String, List<String>> direction =
                note("direction", "See the child at school this week, alone, and tell me.");
        direction.put("addressee", List.of(worker));
        day(direction, "answerBy", calendar.workingDays(today, 3));
        write("sylvia.signpost", episodeId, direction);
    }

    private void write(String username, Long episodeId, Map<String, List<String>> typed) {
        Viewer viewer = Viewer.of(workers.findById(username).orElseThrow());
        Submission written = caseNotes.write(List.of(episodeId), viewer, typed);
        if (!written.accepted())
            LOG.warn(
                    "A note of the demonstration was refused: {}",
                    written.result().errors());
    }

    private static Map<String, List<String>> note(String kind, String text) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("_form", List.of("note.write-note"));
        typed.put("noteKind", List.of(kind));
        typed.put("noteText", List.of(text));
        return typed;
    }

    private static void day(Map<String, List<String>> typed, String field, LocalDate day) {
        typed.put(field + "-day", List.of("" + day.getDayOfMonth()));
        typed.put(field + "-month", List.of("" + day.getMonthValue()));
        typed.put(field + "-year", List.of("" + day.getYear()));
    }
}
