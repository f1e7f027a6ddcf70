package org.waymark.desk;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;

/**
 * Who may correct a record: its author, or a manager of the case (practice 14). What a conference decided is corrected
 * by its author or a chair alone: no line manager edits it (practice 4).
 */
@Component
class CorrectionRights {

    private static final Set<String> CONFERENCES =
            Set.of("hold-conference", "hold-review-conference", "hold-transfer-in-conference");

    private final Rights rights;

    CorrectionRights(Rights rights) {
        this.rights = rights;
    }

    boolean mayCorrect(Viewer viewer, RecordFile file) {
        CaseRecord record = file.record();
        if (record.supersededBy() != null
                || file.readable().size() < file.parts().size()) return false;
        if (record.recordedBy().equals(viewer.username())) return true;
        Role who = CONFERENCES.contains(record.activityId()) ? Role.CONFERENCE_CHAIR : Role.TEAM_MANAGER;
        return file.readable().stream()
                .allMatch(episode -> rights.mayTakeTask(
                        viewer, new TaskFacts(Set.of(who.code()), episode.teamId(), "decision", null)));
    }

    /** Asks for the right; a newer version of the record is the one to correct. */
    void require(Viewer viewer, RecordFile file) {
        if (file.record().supersededBy() != null)
            throw new Refused("This record has already been corrected. Open the newest version and correct that.");
        if (!mayCorrect(viewer, file))
            throw new Refused("This record may be corrected by whoever wrote it or by a manager of the case."
                    + " Ask one of them.");
    }
}
