package org.waymark.desk;

import org.waymark.escalation.LateReasons;
import org.waymark.wording.Wording;

/** How the pages say what models and tables name by code; the sentences stand in the messages. */
public final class Words {

    private Words() {}

    /** The words for a code of a family, for example {@code of("event", "icpc-held")}; an unknown code is spelled out. */
    public static String of(String family, String code) {
        if (code == null || code.isBlank()) return "";
        if (family.equals("reason")) return LateReasons.words(code);
        return of(family, code, spelled(code));
    }

    /** The words for a code of a family, or others where there are none. */
    public static String of(String family, String code, String otherwise) {
        return Wording.of(family + "." + code, otherwise);
    }

    /** A role in words, as it stands within a sentence; empty for none. */
    public static String role(String code) {
        return code == null || code.isBlank() ? "" : Wording.of("role." + code, spelled(code));
    }

    /** The words at the beginning of a sentence. */
    public static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A code spelled out: {@code team-manager} as "Team manager". */
    public static String spelled(String code) {
        return sentence(code.replace('-', ' ').replace('_', ' ').strip());
    }
}
