package org.waymark.escalation;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** Lets a drawn timer hand a date that has passed over to escalation. */
@Vocabulary("breaches")
public interface BreachesVocabulary {

    /** Has the milestone's deadline looked at and answered for; told twice of the same deadline, it does nothing. */
    void report(CaseContext context, String milestone);
}
