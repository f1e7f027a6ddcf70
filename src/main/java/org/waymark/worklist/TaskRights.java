package org.waymark.worklist;

import org.springframework.stereotype.Component;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;

/** Asks the one service gate whether a person may do something with a task, and refuses with a sentence. */
@Component
class TaskRights {

    private final Rights rights;
    private final Workers workers;
    private final OnCallWork onCall;
    private final Episodes episodes;
    private final Children children;

    TaskRights(Rights rights, Workers workers, OnCallWork onCall, Episodes episodes, Children children) {
        this.rights = rights;
        this.workers = workers;
        this.onCall = onCall;
        this.episodes = episodes;
        this.children = children;
    }

    /**
     * Asks for the right to write down that this approval was given by telephone: a fact, of a record that the viewer may read.
     *
     * @throws Refused with a sentence when the task approves nothing, or the viewer may not
     */
    void requireMayWriteDown(Viewer viewer, WorkItem item) {
        if (item.approves() == null)
            throw new Refused("This task approves nothing, so no approval by telephone can be recorded for it.");
        Episode episode = episodes.findById(item.episodeId()).orElseThrow();
        Child child = children.findById(episode.childId()).orElseThrow();
        rights.requireMayReadCase(viewer, episode.teamId(), child.restricted());
        rights.requireMayTakeTask(viewer, new TaskFacts(item.roleCodes(), item.teamId(), "fact", null));
    }

    /** Whether the viewer may write down that this approval was given by telephone. */
    boolean mayWriteDown(Viewer viewer, WorkItem item) {
        try {
            requireMayWriteDown(viewer, item);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    void requireMayTake(Viewer viewer, WorkItem item) {
        rights.requireMayTakeTask(viewer, facts(item));
    }

    boolean mayTake(Viewer viewer, WorkItem item) {
        return rights.mayTakeTask(viewer, facts(item));
    }

    private TaskFacts facts(WorkItem item) {
        return new TaskFacts(
                onCall.roles(item.roleCodes(), item.kind(), item.processInstanceId()),
                item.teamId(),
                item.kind(),
                item.assignee());
    }

    /**
     * A colleague as far as rights go.
     *
     * @throws Refused when there is no such active colleague
     */
    Viewer viewerOf(String username) {
        return workers.findById(username)
                .filter(Worker::active)
                .map(Viewer::of)
                .orElseThrow(() -> new Refused("Choose a colleague from the list."));
    }
}
