package org.waymark.telephone;

import java.util.Date;
import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What a model may ask of the approval by telephone named by the variable {@code telephoneApprovalId}. */
@Vocabulary("telephoneApproval")
public interface TelephoneVocabulary {

    /** The user name of whoever is said to have given it; null when nobody active has that name. */
    String approver(CaseContext context);

    /** The end, in London, of the working day after the last answer, or after the writing down where there is none. */
    Date settleBy(CaseContext context);
}
