package org.waymark.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.allocation.AllocationRules;

/** Enquiries and plans are given to trained social workers only (Climbie R43). */
@Component
class TrainedWorkers implements CompletionGate {

    private final AllocationRules rules;

    TrainedWorkers(AllocationRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Obstacle> obstacles(PendingDecision decision, Viewer viewer) {
        if (decision.episodeId() == null) return List.of();
        return rules.problems(decision.episodeId(), decision.values()).stream()
                .map(problem -> Obstacle.of("trained-worker", problem))
                .toList();
    }
}
