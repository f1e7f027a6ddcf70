package org.waymark.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.StageTimers;
import org.waymark.deadline.StageTimers.Waiting;
import org.waymark.deadline.UnstartedTimers;
import org.waymark.deadline.WatchTouched;

/**
 * Gives every running deadline exactly one timer, at the register's date: the one drawn in its stage where the case is at that
 * stage, or else an escalation that watches on until the date or until the stage is reached. A drawn timer that no clock needs
 * stands where it never fires.
 */
@Component
@Transactional
class OneWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OneWatcher.class);

    private final Deadlines deadlines;
    private final UnstartedTimers unstarted;
    private final StageTimers timers;
    private final Watching watching;
    private final Escalations escalations;
    private final Clock clock;

    OneWatcher(
            Deadlines deadlines,
            UnstartedTimers unstarted,
            StageTimers timers,
            Watching watching,
            Escalations escalations,
            Clock clock) {
        this.deadlines = deadlines;
        this.unstarted = unstarted;
        this.timers = timers;
        this.watching = watching;
        this.escalations = escalations;
        this.clock = clock;
    }

    @EventListener
    void on(WatchTouched touched) {
        seeTo(touched.episodeId(), touched.milestone());
    }

    /** Does nothing where all is as it should be. */
    void seeTo(Long episodeId, String milestone) {
        List<Deadline> open =
                new ArrayList<>(deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(episodeId, milestone).stream()
                        .filter(Deadline::isOpen)
                        .sorted(Comparator.comparing((Deadline deadline) -> deadline.watcher() != null)
                                .thenComparing(Deadline::dueAt)
                                .thenComparing(Deadline::id))
                        .toList());
        List<Waiting> waiting = timers.of(episodeId, milestone);
        List<Waiting> drawn =
                new ArrayList<>(waiting.stream().filter(Waiting::isDrawnInStage).toList());
        if (!open.isEmpty() || drawn.isEmpty()) unstarted.deleteByEpisodeIdAndMilestone(episodeId, milestone);
        else if (unstarted.existsByEpisodeIdAndMilestone(episodeId, milestone))
            LOG.warn("Case {} has a timer for '{}', but its clock has not started.", episodeId, milestone);
        open.removeIf(deadline -> deadline.watcher() == null && takeStandingOn(deadline.watchedAt(), drawn));
        for (Deadline deadline : open) {
            Optional<Waiting> watchOn = watchOn(deadline, waiting);
            if (deadline.watcher() != null && (watchOn.isEmpty() || isPast(deadline))) continue;
            if (!drawn.isEmpty()) {
                place(drawn.remove(0), deadline.watchedAt());
                if (deadline.watcher() != null) watching.handBack(deadline);
            } else if (watchOn.isPresent()) {
                place(watchOn.get(), deadline.watchedAt());
            } else {
                watching.takeOver(deadline);
            }
        }
        drawn.forEach(timer -> place(timer, StageTimers.NEVER));
    }

    /** As {@link #seeTo}, after letting go of escalations that are gone. */
    void repair(Long episodeId, String milestone) {
        deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(episodeId, milestone).stream()
                .filter(deadline -> deadline.watcher() != null && !escalations.isRunning(deadline.watcher()))
                .forEach(deadline -> deadline.watchedBy(null));
        seeTo(episodeId, milestone);
    }

    private boolean isPast(Deadline deadline) {
        return !deadline.watchedAt().isAfter(clock.instant());
    }

    private static boolean takeStandingOn(Instant due, List<Waiting> drawn) {
        Optional<Waiting> timer =
                drawn.stream().filter(each -> each.due().equals(due)).findFirst();
        timer.ifPresent(drawn::remove);
        return timer.isPresent();
    }

    private static Optional<Waiting> watchOn(Deadline deadline, List<Waiting> waiting) {
        return waiting.stream()
                .filter(timer ->
                        !timer.isDrawnInStage() && timer.processInstanceId().equals(deadline.watcher()))
                .findFirst();
    }

    private void place(Waiting timer, Instant due) {
        if (!timer.due().equals(due)) timers.move(timer.id(), due);
    }
}
