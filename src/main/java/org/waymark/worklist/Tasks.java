package org.waymark.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.approval.CompletionGate;
import org.waymark.approval.Obstacle;
import org.waymark.approval.PendingDecision;
import org.waymark.audit.Trail;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormField;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.meeting.MeetingBook;

/**
 * The one way to take, hand over and complete a task. A completion is one transaction: record, facts, events,
 * deadlines, the engine's next step and the lists, for all children of the page or for none.
 */
@Service
@Transactional
public class Tasks {

    private final WorkItems items;
    private final DoneTasks done;
    private final TaskRights rights;
    private final TaskPages pages;
    private final Engine engine;
    private final Forms forms;
    private final CaseFile caseFile;
    private final MeetingBook meetings;
    private final JointWork joint;
    private final Attachments attachments;
    private final List<CompletionGate> gates;
    private final SignedByTelephone signatures;
    private final Trail trail;
    private final Clock clock;

    Tasks(
            WorkItems items,
            DoneTasks done,
            TaskRights rights,
            TaskPages pages,
            Engine engine,
            Forms forms,
            CaseFile caseFile,
            MeetingBook meetings,
            JointWork joint,
            Attachments attachments,
            List<CompletionGate> gates,
            SignedByTelephone signatures,
            Trail trail,
            Clock clock) {
        this.items = items;
        this.done = done;
        this.rights = rights;
        this.pages = pages;
        this.engine = engine;
        this.forms = forms;
        this.caseFile = caseFile;
        this.meetings = meetings;
        this.joint = joint;
        this.attachments = attachments;
        this.gates = gates;
        this.signatures = signatures;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens a task to be worked on.
     *
     * @throws AlreadyDone when it is no longer open
     * @throws NoSuchTask when it never was
     * @throws Refused when the viewer may not do it
     */
    @Transactional(readOnly = true)
    public OpenTask open(String taskId, Viewer viewer) {
        WorkItem item = find(taskId);
        rights.requireMayTake(viewer, item);
        return pages.open(item, viewer);
    }

    /** Takes the task, and those of the same meeting, for the viewer. */
    public void claim(String taskId, Viewer viewer) {
        WorkItem item = find(taskId);
        rights.requireMayTake(viewer, item);
        if (item.assignee() != null && !item.assignee().equals(viewer.username())) {
            throw new Refused("This task is held by a colleague. Ask them to release it or hand it to you.");
        }
        assign(item, viewer.username(), viewer, "task-claimed");
    }

    /** Puts the task back for others to take. */
    public void release(String taskId, Viewer viewer) {
        WorkItem item = find(taskId);
        rights.requireMayTake(viewer, item);
        assign(item, null, viewer, "task-released");
    }

    /** Hands the task to a colleague who may do it. */
    public void handOver(String taskId, Viewer viewer, String colleague) {
        WorkItem item = find(taskId);
        rights.requireMayTake(viewer, item);
        rights.requireMayTake(rights.viewerOf(colleague), item);
        assign(item, colleague, viewer, "task-handed-over");
    }

    private void assign(WorkItem item, String username, Viewer by, String action) {
        for (WorkItem each :
                item.meetingId() == null ? List.of(item) : items.findByMeetingIdOrderByEpisodeId(item.meetingId())) {
            engine.assign(each.taskId(), username);
            trail.add(by.username(), action, "task", each.taskId(), each.episodeId(), each.activityId());
        }
    }

    /**
     * Completes the task for the chosen children of its page.
     *
     * @param parameters as submitted
     * @param episodeIds the children dealt with; empty means the one whose task was opened
     * @return the judged submission; with errors nothing was stored
     * @throws AlreadyDone when a colleague was quicker for any of the children
     */
    public Submission complete(
            String taskId, Viewer viewer, Map<String, List<String>> parameters, Collection<Long> episodeIds) {
        return complete(taskId, viewer, parameters, List.of(), episodeIds);
    }

    /** The same, with files. */
    public Submission complete(
            String taskId,
            Viewer viewer,
            Map<String, List<String>> parameters,
            List<Attachment> files,
            Collection<Long> episodeIds) {
        WorkItem opened = find(taskId);
        List<WorkItem> chosen = chosen(opened, viewer, parameters, episodeIds);
        chosen.forEach(item -> rights.requireMayTake(viewer, item));
        return complete(opened, chosen, engine.taskForm(taskId, opened.formId()), viewer, parameters, files);
    }

    /**
     * Opens the questions of an approval to somebody who writes down that it was given by telephone.
     *
     * @throws AlreadyDone when the approval no longer waits
     * @throws Refused when the viewer may not record facts or not read the record, or the task approves nothing
     */
    @Transactional(readOnly = true)
    public OpenTask openByTelephone(String taskId, Viewer viewer) {
        WorkItem approval = find(taskId);
        rights.requireMayWriteDown(viewer, approval);
        return pages.openByTelephone(approval, viewer);
    }

    /** Whether the viewer may write down that this approval was given by telephone. */
    @Transactional(readOnly = true)
    public boolean mayWriteDown(String taskId, Viewer viewer) {
        return items.findById(taskId)
                .filter(item -> rights.mayWriteDown(viewer, item))
                .isPresent();
    }

    /**
     * Completes an approval as given by telephone by the approver whom the answers name; the viewer only writes it down.
     *
     * @return the judged submission; with errors nothing was stored
     * @throws AlreadyDone when the approval no longer waits
     * @throws Refused when the viewer may not record facts or not read the record, or the task approves nothing
     */
    public Submission completeByTelephone(String taskId, Viewer viewer, Map<String, List<String>> parameters) {
        OpenTask page = openByTelephone(taskId, viewer);
        Form form = engine.taskForm(taskId, page.item().formId());
        Map<String, List<String>> typed = new LinkedHashMap<>(parameters);
        SignedByTelephone.said(form).forEach((key, answer) -> typed.put(key, List.of(answer)));
        return complete(page.item(), List.of(page.item()), form, viewer, typed, List.of())
                .on(page.form(), page.context());
    }

    private Submission complete(
            WorkItem opened,
            List<WorkItem> chosen,
            Form form,
            Viewer viewer,
            Map<String, List<String>> parameters,
            List<Attachment> files) {
        FormContext context = pages.context(form, opened, chosen, viewer);
        Map<String, List<String>> typed = ReturnComments.pointed(Attachments.named(parameters, files));
        FormResult result = attachments.judged(forms.read(form, typed, context), files);
        List<Obstacle> obstacles = obstacles(form, result, chosen, viewer);
        FormResult judged = with(result, obstacles);
        if (!judged.valid()) {
            return new Submission(
                    form,
                    context,
                    judged,
                    null,
                    obstacles.stream().map(Obstacle::gate).collect(Collectors.toSet()));
        }
        CaseRecord record = caseFile.record(entry(opened, chosen, form, judged, viewer));
        if (opened.meetingId() == null) joint.answered(record, values(judged, opened.episodeId()), chosen);
        attachments.store(record, files);
        if (opened.meetingId() != null) {
            meetings.held(
                            opened.meetingId(),
                            chosen.stream().map(WorkItem::taskId).toList(),
                            record.id())
                    .ifPresent(next -> done.moveMeeting(opened.meetingId(), chosen, next));
        }
        try {
            for (WorkItem item : chosen) {
                done.add(item, viewer.username(), clock.instant(), record.id());
                trail.add(
                        viewer.username(),
                        "task-completed",
                        "task",
                        item.taskId(),
                        item.episodeId(),
                        item.activityId());
                engine.complete(item.taskId(), variables(form, judged, item.episodeId()));
            }
        } catch (TaskGone | OptimisticLockingFailureException raced) {
            throw done.asAlreadyDone(opened.taskId());
        }
        return new Submission(form, context, judged, record.id());
    }

    private List<WorkItem> chosen(
            WorkItem opened, Viewer viewer, Map<String, List<String>> parameters, Collection<Long> episodeIds) {
        if (opened.meetingId() == null) return joint.chosen(opened, viewer, parameters);
        if (episodeIds.isEmpty()) return List.of(opened);
        List<WorkItem> together = items.findByMeetingIdOrderByEpisodeId(opened.meetingId()).stream()
                .filter(item -> item.activityId().equals(opened.activityId()))
                .filter(item -> episodeIds.contains(item.episodeId()))
                .sorted(Comparator.comparing(WorkItem::episodeId))
                .toList();
        if (together.size() < Set.copyOf(episodeIds).size()) throw done.asAlreadyDone(opened.taskId());
        return together;
    }

    private List<Obstacle> obstacles(Form form, FormResult result, List<WorkItem> chosen, Viewer viewer) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (WorkItem item : chosen) {
            PendingDecision pending = pending(form, item, values(result, item.episodeId()));
            obstacles.addAll(signatures.obstacles(item, pending, viewer));
            for (CompletionGate gate : gates) obstacles.addAll(gate.obstacles(pending, viewer));
        }
        return obstacles;
    }

    /** A gate says nothing of a field about which the form has already said what is missing. */
    private static FormResult with(FormResult result, List<Obstacle> obstacles) {
        List<FormError> errors = new ArrayList<>(result.errors());
        for (Obstacle obstacle : obstacles) {
            FormError error = new FormError(null, obstacle.sentence());
            if (result.errors().stream().noneMatch(known -> isAbout(known, obstacle)) && !errors.contains(error))
                errors.add(error);
        }
        return new FormResult(result.shared(), result.perSubject(), errors, result.typed());
    }

    private static boolean isAbout(FormError error, Obstacle obstacle) {
        if (error.inputId() == null) return false;
        String key =
                error.inputId().substring(error.inputId().lastIndexOf('.') + 1).split("-", 2)[0];
        return obstacle.fields().contains(key);
    }

    private static PendingDecision pending(Form form, WorkItem item, Map<String, Object> values) {
        return new PendingDecision(
                item.episodeId(),
                item.processInstanceId(),
                item.activityId(),
                item.formId(),
                item.approves(),
                item.gates(),
                form.fields().stream().map(FormField::key).collect(Collectors.toSet()),
                values);
    }

    private CaseFile.Entry entry(WorkItem opened, List<WorkItem> chosen, Form form, FormResult result, Viewer viewer) {
        Map<Long, CaseFile.Part> parts = new LinkedHashMap<>();
        for (WorkItem item : chosen) {
            parts.putIfAbsent(
                    item.episodeId(),
                    new CaseFile.Part(
                            result.perSubject().getOrDefault(item.episodeId().toString(), Map.of()),
                            item.processInstanceId(),
                            item.taskId()));
        }
        return new CaseFile.Entry(
                form,
                opened.name(),
                opened.activityId(),
                viewer.username(),
                result.shared(),
                parts,
                engine.procedureVersion(opened.processInstanceId()));
    }

    private static Map<String, Object> variables(Form form, FormResult result, Long episodeId) {
        return ProcessVariables.of(form, values(result, episodeId));
    }

    private static Map<String, Object> values(FormResult result, Long episodeId) {
        Map<String, Object> values = new LinkedHashMap<>(result.shared());
        values.putAll(result.perSubject().getOrDefault(String.valueOf(episodeId), Map.of()));
        return values;
    }

    private WorkItem find(String taskId) {
        return items.findById(taskId).orElseThrow(() -> done.asAlreadyDone(taskId));
    }
}
