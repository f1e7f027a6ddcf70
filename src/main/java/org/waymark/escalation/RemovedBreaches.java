package org.waymark.escalation;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.deadline.ClocksRemoved;

/** Breaches of clocks that were never this child's go with the clocks; the trail keeps that they were, and what was said. */
@Component
@Transactional
class RemovedBreaches {

    private final Breaches breaches;
    private final AdvanceAgreementRows agreements;
    private final Escalations escalations;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Trail trail;

    RemovedBreaches(
            Breaches breaches,
            AdvanceAgreementRows agreements,
            Escalations escalations,
            JdbcClient jdbc,
            EntityManager entities,
            Trail trail) {
        this.breaches = breaches;
        this.agreements = agreements;
        this.escalations = escalations;
        this.jdbc = jdbc;
        this.entities = entities;
        this.trail = trail;
    }

    @EventListener
    void on(ClocksRemoved removed) {
        List<Breach> all = breaches.findByEpisodeIdOrderByBreachedAt(removed.episodeId()).stream()
                .filter(breach -> removed.deadlineIds().contains(breach.deadlineId()))
                .toList();
        for (Breach breach : all) {
            if (breach.isOpen()) escalations.send("breach-withdrawn", breach.processInstanceId());
            trail.add(
                    null,
                    "breach-removed",
                    "breach",
                    breach.id().toString(),
                    breach.episodeId(),
                    breach.milestone() + (breach.answeredBy() == null ? "" : ", answered by " + breach.answeredBy()));
        }
        for (Long deadlineId : removed.deadlineIds())
            agreements.findByDeadlineId(deadlineId).ifPresent(agreements::delete);
        entities.flush();
        for (Breach breach : all)
            jdbc.sql("delete from breach_step where breach_id = ?")
                    .param(breach.id())
                    .update();
        breaches.deleteAll(all);
        entities.flush();
    }
}
