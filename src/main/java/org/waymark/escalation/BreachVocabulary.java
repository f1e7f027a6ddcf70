package org.waymark.escalation;

import java.util.Date;
import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What the model {@code breach-escalation} may ask and say about its own breach. */
@Vocabulary("breach")
public interface BreachVocabulary {

    /** {@code due}, {@code early} (the date has moved and lies ahead) or {@code settled} (done, or withdrawn). */
    String state(CaseContext context);

    /** The deadline's due date as it is now. */
    Date dueDate(CaseContext context);

    /** Opens the breach and sets {@code alarmClass}, and {@code rung} for the first who can answer. */
    void open(CaseContext context);

    /** Whether it was answered for before the due date came, so that nobody is asked now. */
    boolean isAgreedInAdvance(CaseContext context);

    /** Whether a manager must answer; administrative lateness only stands on a list. */
    boolean asksManager(CaseContext context);

    /** The role of those who can say why it is late: social workers where one holds the case, otherwise the duty team. */
    String explainers(CaseContext context);

    /** By when the present rung must answer. */
    Date answerBy(CaseContext context);

    /** Asks the next rung up: sets {@code rung}. */
    void climb(CaseContext context);

    /** The end of the day promised in the answer. */
    Date commitmentDate(CaseContext context);

    /** The thing is done and the breach answered; the record stays. */
    void close(CaseContext context);
}
