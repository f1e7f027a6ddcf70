package org.waymark.child;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How far a typed word fits a word on file.
 *
 * @param fit 1 for the same, 0 for none of it
 * @param why in which way, when it is not the same
 */
record WordMatch(double fit, Why why) {

    static final WordMatch NONE = new WordMatch(0, Why.NAME);

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);
    private static final JaroWinklerSimilarity CLOSENESS = new JaroWinklerSimilarity();

    /** Two words that sound alike by the same few consonants, but have little else in common, are not alike. */
    private static final double HARDLY = 0.55;

    private static final int SHORT = 3;

    /** Without regard to how they sound: enough to judge a word that was not found for its spelling. */
    static WordMatch ofSpelling(String typed, String word) {
        if (typed.equals(word)) return new WordMatch(1, Why.NAME);
        if (NamesAlike.of(typed).contains(word)) return new WordMatch(0.88, Why.FORM_OF_NAME);
        WordMatch spelled = ofTyping(typed, word);
        if (typed.length() > 1 && word.startsWith(typed)) {
            double begins = 0.8 + 0.15 * typed.length() / word.length();
            return spelled.fit() > begins ? spelled : new WordMatch(begins, Why.NAME_BEGINS);
        }
        return spelled;
    }

    /** With regard to whether they sound alike. */
    static WordMatch of(String typed, String word, boolean soundAlike) {
        WordMatch spelled = ofSpelling(typed, word);
        if (!soundAlike || spelled.fit() > 0.9) return spelled;
        double closeness = CLOSENESS.apply(typed, word);
        if (closeness < HARDLY) return spelled;
        double fit = Math.max(spelled.fit() + 0.03, 0.62 + 0.27 * closeness);
        return fit > spelled.fit() ? new WordMatch(fit, Why.SOUNDS_LIKE) : spelled;
    }

    private static WordMatch ofTyping(String typed, String word) {
        int distance = DISTANCE.apply(typed, word);
        int shorter = Math.min(typed.length(), word.length());
        if (distance < 0 || distance > 2 || shorter < SHORT || distance == 2 && shorter + 1 < Spellings.LONG)
            return NONE;
        double fit = distance == 2 ? 0.78 : shorter == SHORT ? 0.76 : 0.88;
        return new WordMatch(typed.charAt(0) == word.charAt(0) ? fit : fit - 0.04, Why.SPELLED_LIKE);
    }
}
