package org.waymark.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.DueWords;
import org.waymark.escalation.Breaches;

/** Finds the deadlines that a task is about: those it is to meet, or the missed one that it answers for. */
@Component
public class TaskDates {

    private final Deadlines deadlines;
    private final Breaches breaches;
    private final Clock clock;

    TaskDates(Deadlines deadlines, Breaches breaches, Clock clock) {
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.clock = clock;
    }

    /**
     * A deadline of a task.
     *
     * @param deadlineId its number, for the page that says why it is due then
     * @param what what must happen, in words
     * @param due the due date in words
     */
    public record TaskDate(Long deadlineId, Long episodeId, String what, String due, boolean late) {}

    /** The deadlines of these tasks, soonest first. */
    List<TaskDate> of(List<WorkItem> items) {
        List<Deadline> found = new ArrayList<>();
        for (WorkItem item : items) {
            if (item.episodeId() == null) continue;
            if (item.milestone() != null) found.addAll(toMeet(item));
            breaches.findByEpisodeIdOrderByBreachedAt(item.episodeId()).stream()
                    .filter(breach -> item.taskId().equals(breach.taskId()) && breach.deadlineId() != null)
                    .forEach(breach -> deadlines.findById(breach.deadlineId()).ifPresent(found::add));
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::id))
                .map(this::show)
                .toList();
    }

    private List<Deadline> toMeet(WorkItem item) {
        return deadlines.findByEpisodeIdAndMilestoneIn(item.episodeId(), item.milestones()).stream()
                .filter(Deadline::isOpen)
                .toList();
    }

    private TaskDate show(Deadline deadline) {
        return new TaskDate(
                deadline.id(),
                deadline.episodeId(),
                deadline.label(),
                DueWords.moment(deadline.dueAt()),
                deadline.dueAt().isBefore(clock.instant()));
    }
}
