package org.waymark.worklist;

import org.springframework.stereotype.Component;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;

/** Asks the one service gate whether a person may do something with a task, and refuses with a sentence. */
@Component
class TaskRights {

    private final Rights rights;
    private final Workers workers;
    private final OnCallWork onCall;

    TaskRights(Rights rights, Workers workers, OnCallWork onCall) {
        this.rights = rights;
        this.workers = workers;
        this.onCall = onCall;
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
