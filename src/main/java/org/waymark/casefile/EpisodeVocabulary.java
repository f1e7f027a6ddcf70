package org.waymark.casefile;

import org.waymark.engine.CaseContext;
import org.waymark.engine.Vocabulary;

/** The key under which every process of a case runs. */
@Vocabulary("episode")
public interface EpisodeVocabulary {

    /** The business key of the case: the episode's number as text. */
    String key(CaseContext context);
}
