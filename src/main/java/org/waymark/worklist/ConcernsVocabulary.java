package org.waymark.worklist;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** Lets one part of a case raise a concern of significant harm in the case as a whole. */
@Vocabulary("concerns")
public interface ConcernsVocabulary {

    /**
     * Opens the track of a strategy discussion, unless one is being held already: a concern on an open enquiry is new
     * information on it, not a second one (practice 1).
     */
    void raise(CaseContext context);
}
