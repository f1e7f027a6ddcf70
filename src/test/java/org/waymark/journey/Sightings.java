package org.waymark.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.waymark.Models;
import org.waymark.TimescaleEvidence;
import org.waymark.TimescaleEvidence.Sight;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.Breach;
import org.waymark.worklist.Submission;
import org.waymark.worklist.WorkItem;

/** Watches a story for what it shows of the statutory clocks, so that no test has to claim it. */
final class Sightings {

    private final Stories product;

    /** Per case and milestone, the element whose timer was seen to watch it, and the one that fired. */
    private final Map<String, String> watching = new HashMap<>();

    private final Map<String, String> fired = new HashMap<>();
    private final Set<Long> told = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    Sightings(Stories product) {
        this.product = product;
    }

    /** Compares every timer that watches a deadline with the register. */
    void look(Collection<Long> episodes) {
        for (Long episode : episodes) {
            for (Job job : product.jobs.of(Set.of(episode))) {
                String element = element(job);
                String milestone = Models.milestoneWatchedBy(element);
                if (milestone == null) continue;
                boolean asRegistered =
                        product.deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(episode, milestone).stream()
                                .filter(Deadline::isOpen)
                                .anyMatch(deadline ->
                                        deadline.dueAt().equals(job.getDuedate().toInstant()));
                if (!asRegistered) continue;
                watching.put(key(episode, milestone), element);
                TimescaleEvidence.saw(Sight.JOB_AT_REGISTERS_DATE, milestone, element);
            }
            metInTime(episode);
        }
    }

    private void metInTime(Long episode) {
        Set<Long> breached = new HashSet<>();
        product.breaches.findByEpisodeIdOrderByBreachedAt(episode).forEach(breach -> breached.add(breach.deadlineId()));
        for (Deadline deadline : product.deadlines.findByEpisodeIdOrderByDueAt(episode)) {
            String element = watching.get(key(episode, deadline.milestone()));
            if (element == null || deadline.state() != DeadlineState.MET || breached.contains(deadline.id())) continue;
            if (told.add(deadline.id())) TimescaleEvidence.saw(Sight.MET_IN_TIME, deadline.milestone(), element);
        }
    }

    /** A timer is about to fire. */
    void fires(Job job) {
        String element = element(job);
        String milestone = Models.milestoneWatchedBy(element);
        if (milestone == null) return;
        Object episode = product.engine.getRuntimeService().getVariable(job.getExecutionId(), "episodeId");
        fired.put(key((Long) episode, milestone), element);
    }

    /**
     * A task is about to be completed: an answer to a breach shows that its timer led to somebody who answered. For
     * administrative lateness, which asks no manager, that is the worker who says why.
     */
    void completes(WorkItem item) {
        boolean reason = item.activityId().equals("say-why-it-is-late");
        if (!reason && !Set.of("answer-breach", "answer-unallocated").contains(item.activityId())) return;
        product.breaches.findByEpisodeIdOrderByBreachedAt(item.episodeId()).stream()
                .filter(breach -> item.processInstanceId().equals(breach.processInstanceId()))
                .filter(breach -> !reason || breach.state().equals(Breach.LISTED))
                .map(Breach::milestone)
                .forEach(milestone -> {
                    String element = fired.get(key(item.episodeId(), milestone));
                    if (element != null) TimescaleEvidence.saw(Sight.FIRED_AND_ANSWERED, milestone, element);
                });
    }

    /** A step was submitted: with its gates in the way, or after they had been. */
    void submitted(WorkItem item, Submission submission) {
        String element = item.processId() + "/" + item.activityId();
        for (String gate : item.gates()) {
            String key = key(item.episodeId(), gate) + " " + element;
            if (submission.refusedBy().contains(gate)) {
                refused.add(key);
                TimescaleEvidence.saw(Sight.REFUSED, gate, element);
            } else if (submission.accepted() && !isSentBack(item, submission) && refused.contains(key)) {
                TimescaleEvidence.saw(Sight.PASSED_AFTER_REFUSAL, gate, element);
            }
        }
    }

    /** Sending work back takes no decision that a gate could guard. */
    private static boolean isSentBack(WorkItem item, Submission submission) {
        Map<String, Object> values = new HashMap<>(submission.result().shared());
        values.putAll(
                submission.result().perSubject().getOrDefault(item.episodeId().toString(), Map.of()));
        return values.containsValue("send-back");
    }

    private String element(Job job) {
        return job.getProcessDefinitionKey() + "/"
                + product.engine
                        .getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
    }

    private static String key(Long episode, String milestone) {
        return episode + " " + milestone;
    }
}
