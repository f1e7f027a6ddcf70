package org.waymark.allocation;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What a model may ask about people: who may do a task, and who is named for it. */
@Vocabulary("roles")
public interface RolesVocabulary {

    /**
     * The roles to which a task is offered, by code, separated by commas.
     *
     * @throws IllegalArgumentException with a sentence when a code is unknown, so that no task is offered to nobody
     */
    String candidates(String roleCodes);

    /** The user name of the case's lead social worker; null when nobody is, or the one named has left. */
    String leadSocialWorker(CaseContext context);

    /** The user name recorded in this field of the case; null when nothing is, or nobody active has that name. */
    String worker(CaseContext context, String fieldKey);
}
