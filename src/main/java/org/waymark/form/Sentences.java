package org.waymark.form;

import java.util.Locale;
import java.util.Set;

/** Error sentences in the style of the GOV.UK Design System: they say what to do, in the words of the question. */
final class Sentences {

    private static final Set<String> NO_ARTICLE = Set.of(
            "the",
            "a",
            "an",
            "any",
            "all",
            "your",
            "their",
            "his",
            "her",
            "who",
            "what",
            "why",
            "when",
            "how",
            "where",
            "which",
            "whether",
            "other",
            "each",
            "one",
            "this",
            "that",
            "anything",
            "anyone",
            "everyone",
            "names",
            "details",
            "child's",
            "child’s",
            "mother's",
            "mother’s",
            "father's",
            "father’s");

    private Sentences() {}

    static String enter(String label) {
        return asked(label) ? answer(label) : "Enter " + named(label);
    }

    static String select(String label) {
        return asked(label) ? answer(label) : "Select " + named(label);
    }

    static String tick(String label) {
        return "Tick “" + label + "” to go on";
    }

    static String must(String label, String what) {
        return (asked(label) ? "The answer to “" + label + "”" : label) + " must " + what;
    }

    private static String answer(String label) {
        return "Answer “" + label + "”";
    }

    /** A question, or a sentence: no noun that could follow "Enter". */
    private static boolean asked(String label) {
        return label.endsWith("?") || label.endsWith(".") || label.length() > 80;
    }

    private static String named(String label) {
        String first = label.split("[\\s,]", 2)[0];
        String lower = first.toLowerCase(Locale.UK);
        String rest = first.length() > 1 && first.substring(1).equals(lower.substring(1))
                ? lower + label.substring(first.length())
                : label;
        return NO_ARTICLE.contains(lower) ? rest : "the " + rest;
    }
}
