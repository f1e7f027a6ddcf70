package org.waymark.desk;

import java.util.Locale;
import java.util.ResourceBundle;
import org.waymark.escalation.LateReasons;

/** How the pages say what models and tables name by code; the sentences stand in {@code words.properties}. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.waymark.desk.words", Locale.ROOT);

    private Words() {}

    /** The words for a code of a family, for example {@code of("event", "icpc-held")}; an unknown code is spelled out. */
    public static String of(String family, String code) {
        if (code == null || code.isBlank()) return "";
        if (family.equals("reason")) return LateReasons.words(code);
        String key = family + "." + code;
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : spelled(code);
    }

    /** A code spelled out: {@code team-manager} as "Team manager". */
    public static String spelled(String code) {
        String words = code.replace('-', ' ').replace('_', ' ').strip();
        if (words.isEmpty()) return "";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
