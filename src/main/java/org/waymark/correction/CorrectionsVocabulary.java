package org.waymark.correction;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What a model may ask of a correction of a file. */
@Vocabulary("corrections")
public interface CorrectionsVocabulary {

    /** Carries out the correction that this process decides on. */
    void carryOut(CaseContext context);

    /** Whether what was moved had completed a step of the case from whose file it went. */
    boolean movedTheProcedure(CaseContext context);
}
