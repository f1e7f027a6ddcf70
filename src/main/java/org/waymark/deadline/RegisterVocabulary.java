package org.waymark.deadline;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.CaseContext;

@Component
@Transactional
class RegisterVocabulary implements DeadlineVocabulary {

    private final Deadlines deadlines;
    private final UnstartedTimers unstarted;
    private final WatchedMilestones changes;
    private final EntityManager entities;
    private final Clock clock;

    RegisterVocabulary(
            Deadlines deadlines,
            UnstartedTimers unstarted,
            WatchedMilestones changes,
            EntityManager entities,
            Clock clock) {
        this.deadlines = deadlines;
        this.unstarted = unstarted;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Date due(CaseContext context, String milestone) {
        entities.flush();
        changes.touched(context.episodeId(), milestone);
        List<Deadline> known = deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(context.episodeId(), milestone);
        if (known.isEmpty()) notStarted(context, milestone);
        return known.stream()
                .filter(Deadline::isOpen)
                .findFirst()
                .map(deadline -> Date.from(deadline.watchedAt()))
                .orElseGet(() -> Date.from(StageTimers.NEVER));
    }

    private void notStarted(CaseContext context, String milestone) {
        if (!unstarted.existsByEpisodeIdAndMilestone(context.episodeId(), milestone)) {
            unstarted.save(
                    new UnstartedTimer(context.episodeId(), milestone, context.processInstanceId(), clock.instant()));
        }
    }
}
