package org.waymark.desk;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;

/**
 * Who may write what on a child's file beside the steps of the procedure: facts are recorded by any working role, what they
 * mean is said by the case's own workers and managers (practice 4).
 */
@Component
class CaseLine {

    private final Rights rights;

    CaseLine(Rights rights) {
        this.rights = rights;
    }

    /** Whether the viewer may record what happened. */
    boolean mayRecord(Viewer viewer, Episode episode) {
        return rights.mayTakeTask(viewer, new TaskFacts(Set.of(), episode.teamId(), "fact", null));
    }

    /** Whether the case is the viewer's own, of their team, or of a team below. */
    boolean isTheirs(Viewer viewer, Episode episode) {
        return viewer.username().equals(episode.leadWorker())
                || rights.mayTakeTask(
                        viewer, new TaskFacts(Set.of(Role.SOCIAL_WORKER.code()), episode.teamId(), "decision", null));
    }

    void requireMayRecord(Viewer viewer, Episode episode) {
        if (!mayRecord(viewer, episode))
            throw new Refused("Your role reads this record and does not write on it. Tell the social worker or the"
                    + " duty team what you know.");
    }

    void requireTheirs(Viewer viewer, Episode episode) {
        if (!isTheirs(viewer, episode))
            throw new Refused("This is written by the case's own social workers and managers. Write a note instead, or"
                    + " ask one of them.");
    }
}
