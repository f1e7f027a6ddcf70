package org.waymark.desk;

import org.springframework.stereotype.Component;
import org.waymark.access.Rights;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;

/** Asks the one service gate how far a viewer's rights go. */
@Component
class Reaches {

    private final Rights rights;
    private final Teams teams;

    Reaches(Rights rights, Teams teams) {
        this.rights = rights;
        this.teams = teams;
    }

    /** The reach of the viewer at this moment. */
    Reach of(Viewer viewer) {
        return new Reach(
                rights.coverage(viewer),
                rights.mayReadCase(viewer, null, true),
                teams.findAll().stream()
                        .map(Team::id)
                        .filter(team -> rights.mayReadCase(viewer, team, true))
                        .toList());
    }
}
