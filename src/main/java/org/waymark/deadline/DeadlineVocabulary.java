package org.waymark.deadline;

import java.util.Date;
import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** Lets a timer in a model read its date from the register. */
@Vocabulary("deadlines")
public interface DeadlineVocabulary {

    /**
     * When the milestone is due: the running deadline's date. Never null, because a timer without a date would undo the work of
     * the person who brought the case here: where no clock runs, a date far off, and where none has ever started, also a
     * warning in the log and a row for the operations page.
     */
    Date due(CaseContext context, String milestone);
}
