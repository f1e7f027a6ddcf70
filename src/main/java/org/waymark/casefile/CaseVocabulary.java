package org.waymark.casefile;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.CaseContext;

@Component
@Transactional
class CaseVocabulary implements FactsVocabulary, EpisodeVocabulary, ClosureVocabulary {

    private final Facts facts;
    private final Episodes episodes;
    private final CaseEvents events;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CaseVocabulary(
            Facts facts,
            Episodes episodes,
            CaseEvents events,
            CaseFile caseFile,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.facts = facts;
        this.episodes = episodes;
        this.events = events;
        this.caseFile = caseFile;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public boolean recorded(CaseContext context, String fieldKey) {
        return fact(context, fieldKey).isPresent();
    }

    @Override
    public boolean is(CaseContext context, String fieldKey, String value) {
        return fact(context, fieldKey)
                .map(fact -> String.valueOf(fact.value()).equals(value))
                .orElse(false);
    }

    @Override
    public String key(CaseContext context) {
        return String.valueOf(context.episodeId());
    }

    @Override
    public void close(CaseContext context) {
        Episode episode = episodes.findById(context.episodeId()).orElseThrow();
        if (!episode.isOpen()) return;
        String reason = fact(context, "closureReason")
                .map(fact -> String.valueOf(fact.value()))
                .orElse(null);
        episode.close(clock.instant(), reason);
        caseFile.happened(episode.id(), "episode-closed", clock.instant(), null, reason);
        publisher.publishEvent(new EpisodeClosed(episode.id()));
    }

    /** A case is taken on at the moment the decision says, not when it was typed. */
    @EventListener
    void takenOn(CaseEventRecorded recorded) {
        CaseEvent event = recorded.event();
        if (!event.eventType().equals("case-taken-on")) return;
        episodes.findById(event.episodeId()).ifPresent(episode -> episode.takenOn(event.happenedAt()));
    }

    /** The decision belonged to another child: this case was not taken on by it. A correction states it again at once. */
    @EventListener
    void notTakenOn(CaseEventWithdrawn withdrawn) {
        CaseEvent event = withdrawn.event();
        if (!event.eventType().equals("case-taken-on")) return;
        if (events.existsByEpisodeIdAndEventTypeAndWithdrawnFalse(event.episodeId(), event.eventType())) return;
        episodes.findById(event.episodeId()).ifPresent(Episode::notTakenOn);
    }

    private Optional<Fact> fact(CaseContext context, String fieldKey) {
        return facts.findByEpisodeIdAndFactKey(context.episodeId(), fieldKey);
    }
}
