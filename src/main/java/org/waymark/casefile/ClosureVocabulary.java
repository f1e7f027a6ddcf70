package org.waymark.casefile;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** Ends an episode where a model has reached its end. */
@Vocabulary("closure")
public interface ClosureVocabulary {

    /** Marks the case closed, with the recorded reason; a contact never taken on ends without further action. */
    void close(CaseContext context);
}
