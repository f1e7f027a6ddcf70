package org.waymark.allocation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.WorkerLost;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEventRecorded;
import org.waymark.casefile.CaseEventWithdrawn;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeClosed;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.casefile.RecordCorrected;
import org.waymark.casefile.RecordTaken;
import org.waymark.form.Form;

/**
 * Keeps who holds which case, from what is recorded about it: the allocation, the lead named by a conference, the end of
 * the case, and the worker's going.
 */
@Component
@Transactional
class AllocationBook {

    private final Allocations allocations;
    private final Episodes episodes;
    private final Facts facts;
    private final CaseEvents caseEvents;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllocationBook(
            Allocations allocations,
            Episodes episodes,
            Facts facts,
            CaseEvents caseEvents,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.allocations = allocations;
        this.episodes = episodes;
        this.facts = facts;
        this.caseEvents = caseEvents;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(CaseEventRecorded recorded) {
        named(recorded.event(), recorded.event().recordedBy());
    }

    private void named(CaseEvent event, String by) {
        switch (event.eventType()) {
            case "case-allocated" -> named(event, "allocatedWorker", team(event.episodeId()), by);
            case "plan-started" -> named(event, "leadSocialWorker", null, by);
            default -> {}
        }
    }

    /** The allocation was recorded wrongly; what is right is recorded in its place, by the same correction. */
    @EventListener
    void on(CaseEventWithdrawn withdrawn) {
        CaseEvent event = withdrawn.event();
        if (!event.eventType().equals("case-allocated")) return;
        current(event.episodeId())
                .filter(allocation -> allocation.allocatedAt().equals(event.happenedAt()))
                .ifPresent(allocation -> {
                    if (allocations.end(allocation.id(), clock.instant(), "corrected") > 0)
                        episode(event.episodeId()).ledBy(null);
                });
    }

    @EventListener
    void on(EpisodeClosed closed) {
        current(closed.episodeId())
                .ifPresent(allocation -> allocations.end(allocation.id(), clock.instant(), "case closed"));
    }

    /** The worker has read the file and taken the case on. */
    @EventListener
    void on(RecordTaken taken) {
        taken.parts().keySet().forEach(episode -> acknowledged(taken.form(), episode, taken.valuesOf(episode)));
    }

    /** A correction may name another worker and leave the day as it was, or tell another moment of taking the case on. */
    @EventListener
    void on(RecordCorrected corrected) {
        for (Long episodeId : corrected.parts().keySet()) {
            acknowledged(corrected.form(), episodeId, corrected.valuesOf(episodeId));
            for (CaseEvent event : caseEvents.findByRecordIdAndEpisodeIdAndWithdrawnFalse(
                    corrected.record().id(), episodeId)) {
                boolean madeIt = current(episodeId)
                        .filter(allocation -> allocation.allocatedAt().equals(event.happenedAt()))
                        .isPresent();
                if (madeIt) named(event, corrected.record().recordedBy());
            }
        }
    }

    private void acknowledged(Form form, Long episodeId, Map<String, Object> values) {
        if (!form.id().equals("allocation.acknowledge-allocation")) return;
        if (values.get("allocationAcknowledgedAt") instanceof ZonedDateTime at)
            current(episodeId).ifPresent(allocation -> allocation.acknowledge(at.toInstant()));
    }

    @EventListener
    void on(WorkerLost lost) {
        for (Allocation allocation : allocations.findByWorkerAndEndedAtIsNullOrderByEpisodeId(lost.username())) {
            if (allocations.end(allocation.id(), clock.instant(), lost.reason()) == 0) continue;
            Episode episode = episode(allocation.episodeId());
            if (lost.username().equals(episode.leadWorker())) episode.ledBy(null);
            trail.add(null, "case-unallocated", "worker", lost.username(), episode.id(), lost.reason());
            events.publishEvent(new CaseUnallocated(episode.id(), lost.username(), lost.reason()));
        }
    }

    private void named(CaseEvent event, String field, Long teamId, String by) {
        String worker = text(event.episodeId(), field).orElse(null);
        if (worker == null) return;
        Episode episode = episode(event.episodeId());
        Instant from = event.happenedAt();
        Optional<Allocation> before = current(episode.id());
        if (before.isEmpty() || !before.get().worker().equals(worker)) {
            before.ifPresent(allocation -> allocations.end(allocation.id(), from, "another worker"));
            allocations.save(new Allocation(episode.id(), worker, from, by));
            trail.add(by, "case-allocated", "worker", worker, episode.id(), null);
        }
        episode.ledBy(worker);
        if (teamId != null) episode.heldBy(teamId);
        events.publishEvent(new CaseAllocated(episode.id(), worker, episode.teamId()));
    }

    private Long team(Long episodeId) {
        return text(episodeId, "allocatedTeam").map(Long::valueOf).orElse(null);
    }

    private Optional<String> text(Long episodeId, String field) {
        return facts.findByEpisodeIdAndFactKey(episodeId, field).map(Fact::textValue);
    }

    private Optional<Allocation> current(Long episodeId) {
        return allocations.findFirstByEpisodeIdAndEndedAtIsNullOrderByIdDesc(episodeId);
    }

    private Episode episode(Long episodeId) {
        return episodes.findById(episodeId).orElseThrow();
    }
}
