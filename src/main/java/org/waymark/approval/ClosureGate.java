package org.waymark.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;

/**
 * Refuses to close a case while work on it goes on, or for a reason that the return does not take (CIN rules 8867, 8868 and
 * 2990). What must be on file stands in the table of gates.
 */
@Component
class ClosureGate implements CompletionGate {

    static final String GATE = "closure-gate-general";

    private static final Set<String> AFTER_ASSESSMENT_ONLY = Set.of("RC8", "RC9");

    private final OpenTracks tracks;
    private final Facts facts;
    private final CaseEvents events;

    ClosureGate(OpenTracks tracks, Facts facts, CaseEvents events) {
        this.tracks = tracks;
        this.facts = facts;
        this.events = events;
    }

    @Override
    public List<Obstacle> obstacles(PendingDecision decision, Viewer viewer) {
        if (!decision.gates().contains(GATE) || !decision.isApproval()) return List.of();
        List<Obstacle> obstacles = new ArrayList<>();
        for (String track : tracks.of(decision.episodeId())) {
            obstacles.add(Obstacle.of(
                    GATE, "\u201c" + track + "\u201d is still going on. Finish it before the case is closed."));
        }
        boolean enquired =
                events.existsByEpisodeIdAndEventTypeAndWithdrawnFalse(decision.episodeId(), "section-47-initiated");
        if (enquired && AFTER_ASSESSMENT_ONLY.contains(reason(decision))) {
            obstacles.add(Obstacle.of(
                    GATE,
                    "RC8 and RC9 are for cases closed after an assessment alone. This one had a section 47 enquiry:"
                            + " choose another reason for closure."));
        }
        return obstacles;
    }

    private String reason(PendingDecision decision) {
        Object now = decision.values().get("closureReason");
        if (now != null) return now.toString();
        return facts.findByEpisodeIdAndFactKey(decision.episodeId(), "closureReason")
                .map(Fact::value)
                .map(String::valueOf)
                .orElse("");
    }
}
