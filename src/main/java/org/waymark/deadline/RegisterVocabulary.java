package org.waymark.deadline;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.CaseContext;

@Component
@Transactional
class RegisterVocabulary implements DeadlineVocabulary {

    /** Far enough off never to fire, and near enough for every database. */
    static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(RegisterVocabulary.class);

    private final Deadlines deadlines;
    private final UnstartedTimers unstarted;
    private final EntityManager entities;
    private final Clock clock;

    RegisterVocabulary(Deadlines deadlines, UnstartedTimers unstarted, EntityManager entities, Clock clock) {
        this.deadlines = deadlines;
        this.unstarted = unstarted;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Date due(CaseContext context, String milestone) {
        entities.flush();
        List<Deadline> known = deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(context.episodeId(), milestone);
        Optional<Deadline> open = known.stream().filter(Deadline::isOpen).findFirst();
        Optional<Deadline> latest = known.stream()
                .filter(deadline -> deadline.state() != DeadlineState.SUPERSEDED)
                .max(Comparator.comparing(Deadline::startedAt).thenComparing(Deadline::id));
        return open.or(() -> latest)
                .map(deadline -> Date.from(deadline.dueAt()))
                .orElseGet(() -> notStarted(context, milestone));
    }

    private Date notStarted(CaseContext context, String milestone) {
        LOG.warn("Case {} has a timer for '{}', but its clock has not started.", context.episodeId(), milestone);
        if (!unstarted.existsByEpisodeIdAndMilestone(context.episodeId(), milestone)) {
            unstarted.save(
                    new UnstartedTimer(context.episodeId(), milestone, context.processInstanceId(), clock.instant()));
        }
        return Date.from(NEVER);
    }
}
