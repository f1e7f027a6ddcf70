package org.waymark.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the timers of the stages follow the register. */
@Component
@Transactional
class TimersFollow {

    private final Deadlines deadlines;
    private final UnstartedTimers unstarted;
    private final StageTimers timers;

    TimersFollow(Deadlines deadlines, UnstartedTimers unstarted, StageTimers timers) {
        this.deadlines = deadlines;
        this.unstarted = unstarted;
        this.timers = timers;
    }

    @EventListener
    @Order(1)
    void on(DeadlineChange change) {
        if (!change.now().open() || !(change.opened() || change.moved() || change.reopened())) return;
        List<Deadline> known =
                deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(change.episodeId(), change.milestone());
        boolean waited = unstarted.deleteByEpisodeIdAndMilestone(change.episodeId(), change.milestone()) > 0;
        if (change.opened() && known.size() == 1 && !waited) return; // its timer is drawn further on
        Set<Instant> dates =
                deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(change.episodeId(), change.milestone()).stream()
                        .filter(Deadline::isOpen)
                        .map(Deadline::dueAt)
                        .collect(Collectors.toSet());
        timers.move(change.episodeId(), change.milestone(), change.now().due(), dates);
    }
}
