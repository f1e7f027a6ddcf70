package org.waymark.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.DueWords;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.AdvanceAgreement;
import org.waymark.escalation.AdvanceAgreements;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.form.Known;

/** Lets a manager, and the chair for a conference, record before a due date that it will be missed (practice 8 and 12). */
@Service
@Transactional
public class AdvanceDelays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PROCESS = "breach-escalation";
    private static final String TITLE = "Agree a delay in advance";

    private final Deadlines deadlines;
    private final AdvanceAgreements agreements;
    private final Episodes episodes;
    private final Rights rights;
    private final Engine engine;
    private final Forms forms;
    private final FormContexts contexts;
    private final CaseFile caseFile;
    private final Clock clock;

    AdvanceDelays(
            Deadlines deadlines,
            AdvanceAgreements agreements,
            Episodes episodes,
            Rights rights,
            Engine engine,
            Forms forms,
            FormContexts contexts,
            CaseFile caseFile,
            Clock clock) {
        this.deadlines = deadlines;
        this.agreements = agreements;
        this.episodes = episodes;
        this.rights = rights;
        this.engine = engine;
        this.forms = forms;
        this.contexts = contexts;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * A delay ready to be agreed.
     *
     * @param label what will be late
     * @param due when it is due, in words
     * @param asChair whether the viewer agrees as chair of the conference
     * @param waitsFor what must still happen before it counts as agreed, in words; empty where this signature is enough
     */
    public record Opened(
            Long deadlineId,
            String label,
            String due,
            boolean asChair,
            String waitsFor,
            Form form,
            FormContext context) {}

    /** Whether this deadline can be agreed upon by the viewer now. */
    @Transactional(readOnly = true)
    public boolean mayAgree(Deadline deadline, Viewer viewer) {
        return isAhead(deadline) && (mayAsManager(deadline, viewer) || mayAsChair(deadline, viewer));
    }

    /**
     * Opens the page.
     *
     * @throws Refused when the date has passed, or the viewer is neither a manager of the case nor, for a conference, a chair
     */
    @Transactional(readOnly = true)
    public Opened open(Long episodeId, Long deadlineId, Viewer viewer) {
        Deadline deadline = deadlines
                .findById(deadlineId)
                .filter(found -> found.episodeId().equals(episodeId))
                .orElseThrow(() -> new IllegalArgumentException("There is no such deadline on this case."));
        if (!isAhead(deadline))
            throw new Refused("A delay is agreed before the due date. This deadline has passed, is done, or is only"
                    + " listed when late. If it is late, answer for it.");
        boolean asChair = mayAsChair(deadline, viewer);
        if (!asChair && !mayAsManager(deadline, viewer))
            throw new Refused("A delay is agreed by a manager of the case"
                    + (AdvanceAgreements.needsChair(deadline.milestone())
                            ? ", and by the chair of the conference. Ask one of them."
                            : ". Ask one of them."));
        AdvanceAgreement before = agreements.of(deadlineId).orElse(null);
        Form form = engine.newestForm(PROCESS, AdvanceAgreements.FORM);
        return new Opened(
                deadlineId,
                deadline.label(),
                DueWords.moment(deadline.dueAt()),
                asChair,
                waitsFor(deadline, before, asChair),
                form,
                contexts.about(form, List.of(episodeId), known(before)));
    }

    /** Records it; with errors nothing is stored. */
    public Submission agree(Long episodeId, Long deadlineId, Viewer viewer, Map<String, List<String>> parameters) {
        Opened opened = open(episodeId, deadlineId, viewer);
        Deadline deadline = deadlines.findById(deadlineId).orElseThrow();
        FormResult result = withProblems(forms.read(opened.form(), parameters, opened.context()), deadline);
        if (!result.valid()) return new Submission(opened.form(), opened.context(), result, null);
        Map<String, Object> own = result.perSubject().getOrDefault(episodeId.toString(), Map.of());
        CaseRecord record = caseFile.record(new CaseFile.Entry(
                opened.form(),
                TITLE,
                "agree-in-advance",
                viewer.username(),
                result.shared(),
                Map.of(episodeId, new CaseFile.Part(own, null, null)),
                engine.newestVersion(PROCESS)));
        Map<String, Object> values = new LinkedHashMap<>(result.shared());
        values.putAll(own);
        agreements.agree(deadlineId, opened.asChair(), record, values);
        return new Submission(opened.form(), opened.context(), result, record.id());
    }

    private static FormResult withProblems(FormResult result, Deadline deadline) {
        if (!(result.shared().get("delayUntil") instanceof LocalDate until)
                || WorkingCalendar.endOf(until).isAfter(deadline.dueAt())) return result;
        List<FormError> errors = new ArrayList<>(result.errors());
        errors.add(new FormError(
                "delayUntil-day",
                "The new date must be after the one that will be missed: " + DueWords.moment(deadline.dueAt())));
        return new FormResult(result.shared(), result.perSubject(), errors, result.typed());
    }

    private boolean isAhead(Deadline deadline) {
        return deadline.isOpen()
                && deadline.dueAt().isAfter(clock.instant())
                && !"administrative".equals(deadline.alarmClass());
    }

    private boolean mayAsManager(Deadline deadline, Viewer viewer) {
        return may(deadline, viewer, Role.TEAM_MANAGER);
    }

    /** Whoever manages the case agrees as manager; the chair stands outside its line. */
    private boolean mayAsChair(Deadline deadline, Viewer viewer) {
        return AdvanceAgreements.needsChair(deadline.milestone())
                && !mayAsManager(deadline, viewer)
                && may(deadline, viewer, Role.CONFERENCE_CHAIR);
    }

    private boolean may(Deadline deadline, Viewer viewer, Role role) {
        Episode episode = episodes.findById(deadline.episodeId()).orElseThrow();
        return rights.mayTakeTask(viewer, new TaskFacts(Set.of(role.code()), episode.teamId(), "decision", null));
    }

    private static String waitsFor(Deadline deadline, AdvanceAgreement before, boolean asChair) {
        if (asChair)
            return before == null || before.manager() == null ? "A manager of the case must agree as well." : "";
        return AdvanceAgreements.needsChair(deadline.milestone()) && (before == null || before.chair() == null)
                ? "The chair of the conference must agree as well."
                : "";
    }

    private static Map<String, Known> known(AdvanceAgreement before) {
        Map<String, Known> known = new HashMap<>();
        List.of("delayReasonCode", "delayReason", "delayUntil", "delaySafetyPlan")
                .forEach(key -> known.put(key, null));
        if (before == null) return known;
        LocalDate on = LocalDate.ofInstant(before.lastAt(), LONDON);
        known.put("delayReasonCode", new Known(before.reasonCode(), TITLE, on));
        known.put("delayReason", new Known(before.reason(), TITLE, on));
        known.put("delayUntil", new Known(before.agreedUntil(), TITLE, on));
        known.put("delaySafetyPlan", new Known(before.safetyPlan(), TITLE, on));
        return known;
    }
}
