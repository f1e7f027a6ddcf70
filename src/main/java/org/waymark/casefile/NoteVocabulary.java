package org.waymark.casefile;

import java.util.Date;
import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What a model may ask of the direction or question that it answers: the note named by the variable {@code noteId}. */
@Vocabulary("note")
public interface NoteVocabulary {

    /** The user name of whoever is to answer; null when nobody active has that name. */
    String addressee(CaseContext context);

    /** The user name of whoever wrote it; null when nobody active has that name. */
    String author(CaseContext context);

    /** The end, in London, of the day by which it is to be answered: the further day where the manager named one. */
    Date answerBy(CaseContext context);

    /** Records on the file of every child it is about that the day has passed without an answer. */
    void answerLate(CaseContext context);
}
