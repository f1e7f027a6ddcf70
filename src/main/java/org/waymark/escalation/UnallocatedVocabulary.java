package org.waymark.escalation;

import java.util.Date;
import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What models may ask and say about a child without a worker. */
@Vocabulary("unallocated")
public interface UnallocatedVocabulary {

    /** Has somebody answer for the child, unless a worker is named by now or somebody is being asked already. */
    void report(CaseContext context);

    /** Opens the breach, starts the clocks of the confirmation, the written notices and the duty visits, sets {@code alarmClass} and {@code rung}. */
    void open(CaseContext context);

    /** By when the present rung must answer. */
    Date answerBy(CaseContext context);

    /** Asks the next rung up: sets {@code rung}. */
    void climb(CaseContext context);

    /** The end of the day on which the answer said to look again. */
    Date reviewAt(CaseContext context);
}
