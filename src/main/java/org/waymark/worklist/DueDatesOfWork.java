package org.waymark.worklist;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.deadline.DeadlineChange;

/** Carries every opened, moved or settled deadline over to the tasks that are about it. */
@Component
class DueDatesOfWork {

    private final WorkItems items;
    private final WorkListWriter writer;

    DueDatesOfWork(WorkItems items, WorkListWriter writer) {
        this.items = items;
        this.writer = writer;
    }

    @EventListener
    void on(DeadlineChange change) {
        items.findByEpisodeIdOrderByCreatedAt(change.episodeId()).stream()
                .filter(item -> item.milestones().contains(change.milestone()))
                .forEach(item -> writer.dueAgain(item.taskId(), item.episodeId(), item.milestone()));
    }
}
