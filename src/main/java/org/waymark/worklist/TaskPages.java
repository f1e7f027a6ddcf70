package org.waymark.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.deadline.DueWords;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.Forms;
import org.waymark.form.InputNames;
import org.waymark.form.Known;
import org.waymark.form.Option;

/** Puts together what a task's page shows: the form, the children on it, and what was written before it was sent back. */
@Component
class TaskPages {

    /** The name under which the forms of approvals find the questions of the record. */
    private static final String QUESTIONS = "questionsToApprove";

    private final WorkItems items;
    private final JointWork joint;
    private final Episodes episodes;
    private final Children children;
    private final CaseRecords records;
    private final RecordChildren parts;
    private final RecordValues values;
    private final Returns returns;
    private final SubmittedWork submitted;
    private final Workers workers;
    private final FormContexts contexts;
    private final Forms forms;
    private final Engine engine;
    private final TaskDates dates;

    TaskPages(
            WorkItems items,
            JointWork joint,
            Episodes episodes,
            Children children,
            CaseRecords records,
            RecordChildren parts,
            RecordValues values,
            Returns returns,
            SubmittedWork submitted,
            Workers workers,
            FormContexts contexts,
            Forms forms,
            Engine engine,
            TaskDates dates) {
        this.items = items;
        this.joint = joint;
        this.episodes = episodes;
        this.children = children;
        this.records = records;
        this.parts = parts;
        this.values = values;
        this.returns = returns;
        this.submitted = submitted;
        this.workers = workers;
        this.contexts = contexts;
        this.forms = forms;
        this.engine = engine;
        this.dates = dates;
    }

    OpenTask open(WorkItem item, Viewer viewer) {
        Form form = engine.taskForm(item.taskId(), item.formId());
        List<WorkItem> together = together(item);
        Submitted work = submitted.of(item, viewer).orElse(null);
        CaseRecord before = lastOfThisTask(item);
        return new OpenTask(
                item,
                together,
                joint.offered(item, viewer),
                notYet(item, together),
                form,
                withQuestions(context(form, together, item.processInstanceId()), work),
                before == null ? Map.of() : asTyped(form, before),
                before == null ? null : sentBack(item, form, before),
                work,
                dates.of(together));
    }

    /** The questions of an approval to somebody who can say nothing but that it was given by telephone. */
    OpenTask openByTelephone(WorkItem item, Viewer viewer) {
        OpenTask task = open(item, viewer);
        Map<String, Known> said = new LinkedHashMap<>();
        SignedByTelephone.said(task.form()).forEach((key, value) -> said.put(key, new Known(value, null, null)));
        return task.asking(
                forms.without(task.form(), said.keySet()), task.context().knowing(said));
    }

    /** The context in which the answers for these children are judged. */
    FormContext context(Form form, WorkItem opened, List<WorkItem> chosen, Viewer viewer) {
        return withQuestions(
                context(form, chosen, opened.processInstanceId()),
                submitted.of(opened, viewer).orElse(null));
    }

    private FormContext context(Form form, List<WorkItem> children, String processInstanceId) {
        return contexts.about(
                form, children.stream().map(WorkItem::episodeId).distinct().toList(), processInstanceId);
    }

    /** An approver may comment on each question that the record answers. */
    private static FormContext withQuestions(FormContext context, Submitted work) {
        if (work == null) return context;
        Map<String, List<Option>> lists = new LinkedHashMap<>(context.lists());
        lists.put(
                QUESTIONS,
                work.questions().stream()
                        .map(question -> new Option(question, question))
                        .toList());
        return new FormContext(context.subjects(), lists, context.known(), context.knownBySubject(), context.now());
    }

    private List<WorkItem> together(WorkItem item) {
        if (item.meetingId() == null) return List.of(item);
        return items.findByMeetingIdOrderByEpisodeId(item.meetingId()).stream()
                .filter(other -> other.activityId().equals(item.activityId()))
                .sorted(Comparator.comparing(WorkItem::episodeId))
                .toList();
    }

    private List<String> notYet(WorkItem item, List<WorkItem> together) {
        if (item.meetingId() == null) return List.of();
        Set<Long> here = together.stream().map(WorkItem::episodeId).collect(Collectors.toSet());
        Child child = children.findById(
                        episodes.findById(item.episodeId()).orElseThrow().childId())
                .orElseThrow();
        List<String> sentences = new ArrayList<>();
        for (Child sibling : children.findByFamilyIdOrderByDateOfBirth(child.familyId())) {
            for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(sibling.id())) {
                if (!episode.isOpen() || here.contains(episode.id())) continue;
                List<WorkItem> elsewhere = items.findByEpisodeIdOrderByCreatedAt(episode.id());
                sentences.add(sibling.name() + " is not at this step"
                        + (elsewhere.isEmpty()
                                ? "."
                                : ": next is \u201c" + elsewhere.get(0).name() + "\u201d."));
            }
        }
        return sentences;
    }

    /**
     * The record made earlier of this very step in this very instance: work that was sent back. An approver decides afresh.
     */
    private CaseRecord lastOfThisTask(WorkItem item) {
        if (item.approves() != null) return null;
        return records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                        item.processInstanceId(), item.activityId())
                .filter(record -> wasSentBack(item, record))
                .orElse(null);
    }

    private boolean wasSentBack(WorkItem item, CaseRecord record) {
        return records.existsByProcessInstanceIdAndIdGreaterThanAndActivityIdNot(
                item.processInstanceId(), record.id(), item.activityId());
    }

    private OpenTask.SentBack sentBack(WorkItem item, Form form, CaseRecord before) {
        List<Returns.Return> all = returns.of(item.processInstanceId());
        if (all.isEmpty()) return null;
        Returns.Return last = all.get(all.size() - 1);
        if (last.recordId() < before.id()) return null;
        String by = workers.findById(last.by()).map(Worker::displayName).orElse(last.by());
        return new OpenTask.SentBack(
                all.size(),
                by + " on " + DueWords.moment(last.at()),
                last.comments(),
                last.byQuestion().stream()
                        .map(comment -> asked(comment, form, item.episodeId()))
                        .toList());
    }

    private static OpenTask.Asked asked(Returns.Comment comment, Form form, Long episodeId) {
        String inputId = form.fields().stream()
                .filter(field -> comment.question().equals(field.label()))
                .map(field -> field.perChild() ? InputNames.perChild(episodeId.toString(), field.key()) : field.key())
                .findFirst()
                .orElse(null);
        return new OpenTask.Asked(comment.question(), comment.text(), inputId);
    }

    private Map<String, List<String>> asTyped(Form form, CaseRecord record) {
        Map<String, Map<String, Object>> perSubject = parts.findByRecordId(record.id()).stream()
                .collect(Collectors.toMap(
                        part -> part.episodeId().toString(), (RecordChild part) -> values.read(part.recordedValues())));
        return forms.asTyped(form, values.read(record.recordedValues()), perSubject);
    }
}
