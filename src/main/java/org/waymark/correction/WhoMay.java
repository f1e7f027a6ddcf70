package org.waymark.correction;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.desk.CaseDoor;

/**
 * Who may do what about a correction of a file. Proposed by anybody who may record facts and reads both files; agreed by a
 * manager of the case or the data protection officer, and never by the proposer. What was removed is read by the data
 * protection officer alone (practice 14).
 */
@Component
class WhoMay {

    private static final Set<String> DECIDES = Set.of(Role.TEAM_MANAGER.code(), Role.DATA_PROTECTION_OFFICER.code());

    private final Rights rights;
    private final Episodes episodes;
    private final CaseDoor door;

    WhoMay(Rights rights, Episodes episodes, CaseDoor door) {
        this.rights = rights;
        this.episodes = episodes;
        this.door = door;
    }

    boolean propose(Viewer viewer, Long episodeId) {
        Episode episode = episode(episodeId);
        return door.mayRead(viewer, episode)
                && rights.mayTakeTask(viewer, new TaskFacts(DECIDES, episode.teamId(), "fact", null));
    }

    void requirePropose(Viewer viewer, Long episodeId) {
        if (!propose(viewer, episodeId))
            throw new Refused("You may not propose a correction of this child's file. Ask a manager of the case.");
    }

    boolean decide(Viewer viewer, FileCorrection correction) {
        return !correction.proposedBy().equals(viewer.username()) && isOfTheLine(viewer, correction);
    }

    /** Whether the viewer may read what is corrected and why. */
    boolean readOf(Viewer viewer, FileCorrection correction) {
        return correction.proposedBy().equals(viewer.username()) || isOfTheLine(viewer, correction);
    }

    void requireReadOf(Viewer viewer, FileCorrection correction) {
        if (!readOf(viewer, correction))
            throw new Refused("This correction may be read by whoever proposed it, by a manager of the case and by the"
                    + " data protection officer.");
    }

    /** Whether the viewer may read what left the file, who had read it and to whom it went. */
    boolean readRemoved(Viewer viewer, FileCorrection correction) {
        return viewer.has(Role.DATA_PROTECTION_OFFICER) || correction.waits() && readOf(viewer, correction);
    }

    private boolean isOfTheLine(Viewer viewer, FileCorrection correction) {
        return rights.mayTakeTask(
                viewer, new TaskFacts(DECIDES, episode(correction.episodeId()).teamId(), "decision", null));
    }

    private Episode episode(Long id) {
        return episodes.findById(id).orElseThrow();
    }
}
