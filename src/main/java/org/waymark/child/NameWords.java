package org.waymark.child;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes a name apart into the words by which it is searched: lower case, without accents and apostrophes, Mac as Mc. What
 * some write in one word and others in two (O Brien, De Souza, Smith-Jones) stands there both ways.
 */
final class NameWords {

    /** The most words of one name. */
    static final int MOST = 6;

    private static final int LONGEST = 40;

    /** Never a name by themselves: always one word with what follows. */
    private static final Set<String> BEGINNINGS = Set.of("o", "mc", "mac", "d");

    /** Left out by many: one word with what follows, or only what follows. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "du", "del", "la", "le", "el", "al", "van", "von", "der", "den", "bin", "ibn", "ter");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŋ", "n"));

    private NameWords() {}

    /** Every word by which somebody of this name is found, without repetition; at most {@value #MOST}. */
    static Set<String> of(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String chunk : plain(name).split(" ")) {
            if (chunk.isEmpty()) continue;
            String[] parts = chunk.split("-");
            for (String part : parts) add(words, part);
            if (parts.length > 1) add(words, String.join("", parts));
        }
        List<String> all = List.of(plain(name).split("[ -]"));
        for (int i = 0; i + 1 < all.size(); i++) {
            if (BEGINNINGS.contains(all.get(i)) || PARTICLES.contains(all.get(i)))
                add(words, all.get(i) + all.get(i + 1));
        }
        for (String afterApostrophe : apostrophised(name)) add(words, afterApostrophe);
        return words;
    }

    /** The words typed, each in the ways in which it may be meant: {@code de souza} as one, desouza or souza. */
    static List<List<String>> typed(String query) {
        List<String> all = List.of(plain(query).split("[ -]"));
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < all.size() && words.size() < MOST; i++) {
            String word = all.get(i);
            if (word.isEmpty()) continue;
            boolean last = i + 1 == all.size();
            if (!last && BEGINNINGS.contains(word)) words.add(List.of(canonical(word + all.get(++i))));
            else if (!last && PARTICLES.contains(word)) {
                String next = all.get(++i);
                words.add(List.of(canonical(word + next), canonical(next)));
            } else words.add(List.of(canonical(word)));
        }
        return words;
    }

    /** Lower case, without accents and apostrophes; words stand apart by one blank, hyphens stay. */
    static String plain(String name) {
        String lower = (name == null ? "" : name).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet())
            lower = lower.replace(letter.getKey(), letter.getValue());
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['\u2019\u2018\u02bc`\u00b4]", "")
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("[^\\p{L}\\p{N}-]+", " ")
                .replaceAll(" ?-+ ?", "-")
                .replaceAll("^-|-$", "")
                .trim();
    }

    /** Brien of O'Brien: some look for the name without its beginning. */
    private static List<String> apostrophised(String name) {
        List<String> rest = new ArrayList<>();
        for (String chunk : (name == null ? "" : name).split("[\\s-]+")) {
            String[] parts = chunk.split("['\u2019\u2018\u02bc]");
            if (parts.length == 2 && parts[0].length() <= 2 && parts[1].length() > 2) rest.add(plain(parts[1]));
        }
        return rest;
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty() && words.size() < MOST) words.add(canonical(word));
    }

    private static String canonical(String word) {
        String mc = word.matches("mac\\p{L}{4,}") ? "mc" + word.substring(3) : word;
        return mc.length() > LONGEST ? mc.substring(0, LONGEST) : mc;
    }
}
