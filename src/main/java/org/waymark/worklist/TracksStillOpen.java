package org.waymark.worklist;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.approval.OpenTracks;

/** What is still going on in a case: its running stages, and the tasks of the spine itself. */
@Component
class TracksStillOpen implements OpenTracks {

    private static final String SPINE = "child-protection";

    private final Engine engine;
    private final WorkItems items;

    TracksStillOpen(Engine engine, WorkItems items) {
        this.engine = engine;
        this.items = items;
    }

    @Override
    public List<String> of(Long episodeId) {
        Stream<String> tasks = items.findByEpisodeIdOrderByCreatedAt(episodeId).stream()
                .filter(item -> item.processId().equals(SPINE))
                .map(WorkItem::name);
        return Stream.concat(engine.openStages(episodeId).stream(), tasks)
                .distinct()
                .toList();
    }
}
