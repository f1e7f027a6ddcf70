package org.waymark.allocation;

import java.util.List;
import org.waymark.access.Viewer;

/** What the people of the night must know, for the page of the people on call. */
public interface WhatToDoTonight {

    /** All that holds at this moment, as far as the viewer may read it, the newest first; each child's reading is logged. */
    List<Told> holding(Viewer viewer);

    /**
     * One note for the night, in words.
     *
     * @param whatNotToDo null where nothing was said
     */
    record Told(
            List<Child> children, String danger, String whoToCall, String whatNotToDo, String until, String written) {}

    /** A child of whom it speaks, by case and name. */
    record Child(Long episodeId, String name) {}
}
