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
 * Refuses to close a case while work on it goes on or the evidence is not on file (Climbie R26 and R40; CIN rules 8867,
 * 8868 and 2990).
 */
@Component
class ClosureGate implements CompletionGate {

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
    public List<String> problems(PendingDecision decision, Viewer viewer) {
        if (!"closure".equals(decision.gate()) || !decision.isApproval()) return List.of();
        List<String> problems = new ArrayList<>();
        for (String track : tracks.of(decision.episodeId())) {
            problems.add("\u201c" + track + "\u201d is still going on. Finish it before the case is closed.");
        }
        require(
                decision,
                "ongoingPlan",
                "Record the plan for the child's welfare in the request for closure.",
                problems);
        require(decision, "childViews", "Record the child's views, or how they were sought, in the request.", problems);
        require(decision, "carerViews", "Record the parents' or carers' views in the request.", problems);
        boolean enquired =
                events.existsByEpisodeIdAndEventTypeAndWithdrawnFalse(decision.episodeId(), "section-47-initiated");
        if (enquired && AFTER_ASSESSMENT_ONLY.contains(text(decision, "closureReason"))) {
            problems.add(
                    "RC8 and RC9 are for cases closed after an assessment alone. This one had a section 47 enquiry:"
                            + " choose another reason for closure.");
        }
        return problems;
    }

    private void require(PendingDecision decision, String key, String sentence, List<String> problems) {
        if (text(decision, key).isBlank()) problems.add(sentence);
    }

    private String text(PendingDecision decision, String key) {
        Object now = decision.values().get(key);
        if (now != null) return now.toString();
        return facts.findByEpisodeIdAndFactKey(decision.episodeId(), key)
                .map(Fact::value)
                .map(String::valueOf)
                .orElse("");
    }
}
