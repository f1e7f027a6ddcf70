package org.waymark.referral;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;

/**
 * Understands what a caller says an adult is to the child: "mum", "step-father", "nan on dad's side". What it does not
 * understand stays in the caller's words.
 */
final class RelationshipWords {

    /** The first that fits counts: "mother's partner" is no mother. */
    private static final Map<Pattern, RelationshipKind> KINDS = new LinkedHashMap<>();

    static {
        kind(
                "(mother|father|mum|mom|dad|parent)\\W?s? (\\w+ )?(partner|boyfriend|girlfriend|friend|ex)\\b",
                RelationshipKind.OTHER);
        kind("\\b(sister|brother|son|daughter|cousin|friend|neighbour|lodger)", RelationshipKind.OTHER);
        kind("\\bgreat", RelationshipKind.OTHER);
        kind("grand|\\bnan\\b|\\bnanny\\b|\\bnana\\b|\\bgran\\b|\\bgranny\\b", RelationshipKind.GRANDPARENT);
        kind("\\b(aunt|auntie|aunty|uncle)", RelationshipKind.AUNT_OR_UNCLE);
        kind("\\bstep", RelationshipKind.STEP_PARENT);
        kind("\\bfoster", RelationshipKind.FOSTER_CARER);
        kind("\\badopt", RelationshipKind.ADOPTIVE_PARENT);
        kind("guardian", RelationshipKind.GUARDIAN);
        kind("\\b(mother|mum|mummy|mom)\\b", RelationshipKind.MOTHER);
        kind("\\b(father|dad|daddy)\\b", RelationshipKind.FATHER);
        kind("\\bparent", RelationshipKind.PARENT);
        kind("\\bcarer", RelationshipKind.CARER);
    }

    private static final Pattern MATERNAL = Pattern.compile("\\b(maternal|(mother|mum|mom)\\W?s)\\b");
    private static final Pattern PATERNAL = Pattern.compile("\\b(paternal|(father|dad)\\W?s)\\b");

    private RelationshipWords() {}

    private static void kind(String words, RelationshipKind kind) {
        KINDS.put(Pattern.compile(words), kind);
    }

    static RelationshipKind kind(String words) {
        String said = words.toLowerCase(Locale.UK);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(said).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(RelationshipKind.OTHER);
    }

    /** The side of a grandparent, aunt or uncle; null where it was not said. */
    static Relationship.Side side(String words) {
        RelationshipKind kind = kind(words);
        if (kind != RelationshipKind.GRANDPARENT && kind != RelationshipKind.AUNT_OR_UNCLE) return null;
        String said = words.toLowerCase(Locale.UK);
        if (MATERNAL.matcher(said).find()) return Relationship.Side.MATERNAL;
        return PATERNAL.matcher(said).find() ? Relationship.Side.PATERNAL : null;
    }
}
