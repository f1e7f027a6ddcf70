package org.waymark.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.Forms;

/** Puts together what a task's page shows: the form, the children on it, and what was written before it was sent back. */
@Component
class TaskPages {

    private final WorkItems items;
    private final JointWork joint;
    private final Episodes episodes;
    private final Children children;
    private final CaseRecords records;
    private final RecordChildren parts;
    private final RecordValues values;
    private final Facts facts;
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
            Facts facts,
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
        this.facts = facts;
        this.contexts = contexts;
        this.forms = forms;
        this.engine = engine;
        this.dates = dates;
    }

    OpenTask open(WorkItem item, Viewer viewer) {
        Form form = engine.taskForm(item.taskId(), item.formId());
        List<WorkItem> together = together(item);
        CaseRecord before = lastOfThisTask(item);
        return new OpenTask(
                item,
                together,
                joint.offered(item, viewer),
                notYet(item, together),
                form,
                context(form, together.stream().map(WorkItem::episodeId).toList(), item.processInstanceId()),
                before == null ? Map.of() : asTyped(form, before),
                before == null ? null : comments(item, before),
                dates.of(together));
    }

    FormContext context(Form form, Collection<Long> episodeIds, String processInstanceId) {
        return contexts.about(form, episodeIds, processInstanceId);
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

    /** The record made earlier of this very step in this very instance: work that was sent back. */
    private CaseRecord lastOfThisTask(WorkItem item) {
        return records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                        item.processInstanceId(), item.activityId())
                .filter(record -> wasSentBack(item, record))
                .orElse(null);
    }

    private boolean wasSentBack(WorkItem item, CaseRecord record) {
        return records.existsByProcessInstanceIdAndIdGreaterThanAndActivityIdNot(
                item.processInstanceId(), record.id(), item.activityId());
    }

    private String comments(WorkItem item, CaseRecord before) {
        return facts.findByEpisodeIdAndFactKey(item.episodeId(), "sendBackComments")
                .filter(fact -> fact.recordId() > before.id())
                .map(Fact::value)
                .map(String::valueOf)
                .orElse(null);
    }

    private Map<String, List<String>> asTyped(Form form, CaseRecord record) {
        Map<String, Map<String, Object>> perSubject = parts.findByRecordId(record.id()).stream()
                .collect(Collectors.toMap(
                        part -> part.episodeId().toString(), (RecordChild part) -> values.read(part.recordedValues())));
        return forms.asTyped(form, values.read(record.recordedValues()), perSubject);
    }
}
