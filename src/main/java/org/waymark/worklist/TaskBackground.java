package org.waymark.worklist;

import java.util.Optional;

/** Says on which page stands what a task is about, where that is not the case itself. Every bean of this type is asked. */
public interface TaskBackground {

    /** A page to read first; empty where there is none. */
    Optional<Background> of(WorkItem task);

    /** An address within the product, and the words of the link. */
    record Background(String path, String words) {}
}
