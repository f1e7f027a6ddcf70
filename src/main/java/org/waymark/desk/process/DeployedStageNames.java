package org.waymark.desk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.waymark.desk.StageNames;
import org.waymark.desk.Words;

/**
 * The name that the authority has given under {@code stage.<process id>}, else that of the newest deployed model; asked
 * again after a minute: a procedure may be published.
 */
@Component
class DeployedStageNames implements StageNames {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RepositoryService repository;
    private final Clock clock;
    private volatile Read last = new Read(Instant.EPOCH, Map.of());

    DeployedStageNames(RepositoryService repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String of(String processId) {
        if (processId == null) return "";
        return Words.of("stage", processId, names().getOrDefault(processId, Words.spelled(processId)));
    }

    private Map<String, String> names() {
        Instant now = clock.instant();
        Read known = last;
        if (Duration.between(known.at(), now).abs().compareTo(KEPT) < 0) return known.names();
        Map<String, String> names = new HashMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> definition.getName() != null)
                .forEach(definition -> names.put(definition.getKey(), definition.getName()));
        last = new Read(now, names);
        return names;
    }

    private record Read(Instant at, Map<String, String> names) {}
}
