package org.waymark.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Note;

/** Who may write which note: anybody who works with children, but decisions and directions are the line's (practice 4). */
@Component
class NoteRights {

    private static final Set<Role> MANAGERS = EnumSet.range(Role.DEPUTY_TEAM_MANAGER, Role.DIRECTOR);

    private final Rights rights;

    NoteRights(Rights rights) {
        this.rights = rights;
    }

    /** Whether the viewer manages all these cases. */
    boolean manages(Viewer viewer, Collection<Episode> cases) {
        return !cases.isEmpty() && cases.stream().allMatch(one -> mayAct(viewer, one, Role.DEPUTY_TEAM_MANAGER));
    }

    /** Whether the viewer manages one of these cases; with none yet, whether the viewer is a manager at all. */
    boolean managesAny(Viewer viewer, Collection<Episode> cases) {
        return cases.isEmpty()
                ? MANAGERS.stream().anyMatch(viewer::has)
                : cases.stream().anyMatch(one -> mayAct(viewer, one, Role.DEPUTY_TEAM_MANAGER));
    }

    /** Whether all these cases are those of the viewer's own team, or of a team below. */
    boolean isOfTheirLine(Viewer viewer, Collection<Episode> cases) {
        return cases.stream()
                .allMatch(one -> viewer.username().equals(one.leadWorker())
                        || mayAct(viewer, one, Role.SOCIAL_WORKER, Role.DUTY_WORKER, Role.DEPUTY_TEAM_MANAGER));
    }

    /** Whether the viewer may amend the note: its author, or a manager of every case on whose file it stands. */
    boolean mayAmend(Viewer viewer, Note note, Collection<Episode> cases) {
        return note.supersededBy() == null && (note.recordedBy().equals(viewer.username()) || manages(viewer, cases));
    }

    private boolean mayAct(Viewer viewer, Episode one, Role... roles) {
        for (Role role : roles) {
            if (rights.mayTakeTask(viewer, new TaskFacts(Set.of(role.code()), one.teamId(), "decision", null)))
                return true;
        }
        return false;
    }
}
