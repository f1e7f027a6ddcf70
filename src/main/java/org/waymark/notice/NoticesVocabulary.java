package org.waymark.notice;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What a model may ask of the outbox. */
@Vocabulary("notices")
public interface NoticesVocabulary {

    /**
     * Puts a letter of this kind ready for the case, to be looked at and sent by a named person. Nothing is sent by it
     * (practice 5). A letter of the kind that is still unsent is worded anew instead.
     */
    void prepare(CaseContext context, String kind);
}
