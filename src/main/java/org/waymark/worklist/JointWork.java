package org.waymark.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.deadline.DueWords;
import org.waymark.escalation.JointAnswers;

/** Lets one reason or answer cover several breaches: offers them on its page, and deals with those chosen in one transaction. */
@Component
class JointWork {

    /** The name of the input that chooses another task. */
    static final String ALSO = "_also";

    /** Steps whose words may hold for several breaches: the worker's reason and the manager's answer. */
    private static final Set<String> STEPS = Set.of("say-why-it-is-late", "answer-breach");

    private final WorkItems items;
    private final TaskRights rights;
    private final JointAnswers answers;
    private final DoneTasks done;

    JointWork(WorkItems items, TaskRights rights, JointAnswers answers, DoneTasks done) {
        this.items = items;
        this.rights = rights;
        this.answers = answers;
        this.done = done;
    }

    /** What else the viewer may answer with the same words; empty for any other step. */
    List<OpenTask.Also> offered(WorkItem opened, Viewer viewer) {
        if (!STEPS.contains(opened.activityId())) return List.of();
        return answers.others(opened.processInstanceId()).stream()
                .flatMap(other -> sameStep(opened, viewer, other))
                .toList();
    }

    private Stream<OpenTask.Also> sameStep(WorkItem opened, Viewer viewer, JointAnswers.Other other) {
        return items.findByProcessInstanceIdAndActivityId(other.processInstanceId(), opened.activityId()).stream()
                .filter(item -> rights.mayTake(viewer, item))
                .map(item -> new OpenTask.Also(
                        item.taskId(),
                        other.childName(),
                        other.label() + ", due " + DueWords.moment(other.due()),
                        other.safety()));
    }

    /**
     * The chosen tasks in fixed order, so that two such answers never wait for each other; of one child the opened one first.
     *
     * @throws AlreadyDone when a colleague has answered one of them meanwhile
     * @throws NoSuchTask when one of them is not for this answer
     */
    List<WorkItem> chosen(WorkItem opened, Viewer viewer, Map<String, List<String>> parameters) {
        Set<String> wanted = new LinkedHashSet<>(parameters.getOrDefault(ALSO, List.of()));
        List<WorkItem> chosen = new ArrayList<>(List.of(opened));
        offered(opened, viewer).stream()
                .filter(also -> wanted.remove(also.taskId()))
                .forEach(also -> chosen.add(items.findById(also.taskId()).orElseThrow()));
        if (!wanted.isEmpty()) throw done.asAlreadyDone(wanted.iterator().next());
        chosen.sort(Comparator.comparing(WorkItem::episodeId)
                .thenComparing(item -> item != opened)
                .thenComparing(WorkItem::taskId));
        return chosen;
    }

    /** The record stands in each child's file once; what else it answers for the same child is told to escalation. */
    void answered(CaseRecord record, Map<String, Object> values, List<WorkItem> chosen) {
        Set<Long> told = new LinkedHashSet<>();
        for (WorkItem item : chosen) {
            if (!told.add(item.episodeId())) answers.answerToo(record, values, item.processInstanceId());
        }
    }
}
