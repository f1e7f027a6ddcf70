package org.waymark.worklist;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.engine.CaseContext;

@Component
@Transactional
class Concerns implements ConcernsVocabulary {

    private static final Set<String> DISCUSSION = Set.of("strategy-discussion");
    private static final Set<String> ENQUIRY = Set.of("section-47-enquiry");

    private final Episodes episodes;
    private final CaseFile caseFile;
    private final Engine engine;
    private final Clock clock;

    Concerns(Episodes episodes, CaseFile caseFile, Engine engine, Clock clock) {
        this.episodes = episodes;
        this.caseFile = caseFile;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void raise(CaseContext context) {
        Episode episode = episodes.findById(context.episodeId()).orElseThrow();
        if (engine.isRunning(episode.id(), DISCUSSION)) {
            caseFile.happened(episode.id(), "concern-added", clock.instant(), null, null);
        } else if (engine.isRunning(episode.id(), ENQUIRY)) {
            caseFile.happened(episode.id(), "concern-joined-enquiry", clock.instant(), null, null);
        } else {
            engine.send("new-concern", episode.processInstanceId(), Map.of());
        }
    }
}
