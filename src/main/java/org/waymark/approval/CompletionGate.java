package org.waymark.approval;

import java.util.List;
import org.waymark.access.Viewer;

/** Guards a decision at the moment it is taken. A gate never refuses a fact (practice 1). */
public interface CompletionGate {

    /** What stands in the way; empty when the decision may be taken. */
    List<Obstacle> obstacles(PendingDecision decision, Viewer viewer);
}
