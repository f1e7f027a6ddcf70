package org.waymark.worklist;

import java.util.Optional;
import org.waymark.access.Viewer;

/** Reads the record that a task approves; answered by whoever knows how records are shown. */
public interface SubmittedWork {

    /** The record as it waits for a signature; empty where the task approves none. */
    Optional<Submitted> of(WorkItem task, Viewer viewer);
}
