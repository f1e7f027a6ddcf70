package org.waymark.desk;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;

/**
 * Stands before every page of a case: asks for the right to read, logs each reading, and tells {@link Discretion} of whom the
 * page will speak.
 */
@Service
public class CaseDoor {

    private final CurrentViewer current;
    private final Rights rights;
    private final Episodes episodes;
    private final Children children;
    private final Discretion discretion;
    private final Trail trail;

    CaseDoor(
            CurrentViewer current,
            Rights rights,
            Episodes episodes,
            Children children,
            Discretion discretion,
            Trail trail) {
        this.current = current;
        this.rights = rights;
        this.episodes = episodes;
        this.children = children;
        this.discretion = discretion;
        this.trail = trail;
    }

    /**
     * Lets the signed-in person read the case and logs it.
     *
     * @param action what is read, for the trail
     * @throws NoSuchCase when there is none of this number
     * @throws org.waymark.access.Refused when this person may not read it
     */
    @Transactional
    public Viewer open(Long episodeId, String action) {
        Viewer viewer = current.viewer();
        require(viewer, episodeId);
        trail.add(viewer.username(), action, "episode", episodeId.toString(), episodeId, null);
        return viewer;
    }

    /** Lets the signed-in person see something of the case that tells nothing of the child; not logged. */
    @Transactional(readOnly = true)
    public Episode look(Long episodeId) {
        return require(current.viewer(), episodeId);
    }

    /**
     * The case, if this person may read it; not logged.
     *
     * @throws NoSuchCase when there is none of this number
     * @throws org.waymark.access.Refused when this person may not read it
     */
    @Transactional(readOnly = true)
    public Episode look(Long episodeId, Viewer viewer) {
        return require(viewer, episodeId);
    }

    /** Whether the viewer may read this case. */
    @Transactional(readOnly = true)
    public boolean mayRead(Viewer viewer, Episode episode) {
        Child child = children.findById(episode.childId()).orElseThrow();
        discretion.reads(viewer, episode.id());
        return rights.mayReadCase(viewer, episode.teamId(), child.restricted());
    }

    private Episode require(Viewer viewer, Long episodeId) {
        Episode episode = episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        Child child = children.findById(episode.childId()).orElseThrow();
        rights.requireMayReadCase(viewer, episode.teamId(), child.restricted());
        discretion.reads(viewer, episodeId);
        return episode;
    }
}
