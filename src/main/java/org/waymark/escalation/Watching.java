package org.waymark.escalation;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.engine.CaseContext;

/** Takes a deadline over from the timer that is drawn in its stage, once. */
@Component
@Transactional
class Watching implements BreachesVocabulary {

    /** The deadline that is answered for by the process of its own, not by the general one. */
    static final String CASE_ALLOCATED = "case-allocated";

    private final Deadlines deadlines;
    private final Escalations escalations;
    private final EntityManager entities;

    Watching(Deadlines deadlines, Escalations escalations, EntityManager entities) {
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.entities = entities;
    }

    @Override
    public void report(CaseContext context, String milestone) {
        entities.flush();
        Optional<Deadline> passed =
                deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(context.episodeId(), milestone).stream()
                        .filter(deadline -> deadline.isOpen() && deadline.watcher() == null)
                        .min(Comparator.comparing(Deadline::dueAt));
        passed.ifPresent(this::takeOver);
    }

    /** Starts an instance that looks at the deadline now, or watches on until it is due. */
    void takeOver(Deadline deadline) {
        if (!deadline.isOpen() || deadline.watcher() != null) return;
        escalations
                .startBreach(deadline.episodeId(), deadline.id(), deadline.milestone())
                .ifPresent(deadline::watchedBy);
        entities.flush();
    }

    /** Ends the instance that watched on: the deadline's stage has been reached, and its own timer watches from now on. */
    void handBack(Deadline deadline) {
        String watcher = deadline.watcher();
        deadline.watchedBy(null);
        escalations.send("breach-withdrawn", watcher);
        entities.flush();
    }
}
