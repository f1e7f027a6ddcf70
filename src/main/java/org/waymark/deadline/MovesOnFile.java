package org.waymark.deadline;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;

/** Keeps the old and the new date of every deadline that is counted anew: with the deadline, and in the trail. */
@Component
@Transactional
class MovesOnFile {

    private final DeadlineMoves moves;
    private final Trail trail;
    private final Clock clock;

    MovesOnFile(DeadlineMoves moves, Trail trail, Clock clock) {
        this.moves = moves;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void on(DeadlineChange change) {
        if (!change.recounted()) return;
        moves.saveAndFlush(new DeadlineMove(change, clock.instant()));
        trail.add(
                null,
                "deadline-moved",
                "deadline",
                change.deadlineId().toString(),
                change.episodeId(),
                change.milestone() + ": " + DueWords.moment(change.before().due()) + " became "
                        + DueWords.moment(change.now().due()));
    }
}
