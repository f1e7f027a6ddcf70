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
    public List<String> problems(PendingDecision decision, Viewer viewer) {
        return decision.episodeId() == null ? List.of() : rules.problems(decision.episodeId(), decision.values());
    }
}
