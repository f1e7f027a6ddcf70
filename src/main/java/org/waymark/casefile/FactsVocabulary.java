package org.waymark.casefile;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** What a model may ask of the recorded facts of its case. */
@Vocabulary("facts")
public interface FactsVocabulary {

    /** Whether the field has a value on file. */
    boolean recorded(CaseContext context, String fieldKey);

    /** Whether the field's value on file is exactly this one. */
    boolean is(CaseContext context, String fieldKey, String value);
}
