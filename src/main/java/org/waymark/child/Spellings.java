package org.waymark.child;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * The keys under which a word is found when it is spelled otherwise: the word with a letter or two left out, so that two
 * spellings with a wrong, missing, further or swapped letter have one in common; and how it sounds.
 */
final class Spellings {

    /** From this length on two letters may be wrong; a shorter word with two wrong letters is another word. */
    static final int LONG = 6;

    /** Of longer words the beginning alone is varied. */
    private static final int VARIED = 9;

    /** Stands before the key of a sound, and in no word. */
    static final String SOUND = "~";

    private static final int SHORTEST = 3;
    private static final int SOUNDS = 6;

    private Spellings() {}

    /** Every key of the word. */
    static Set<String> of(String word) {
        Set<String> keys = new LinkedHashSet<>(typing(word));
        sounds(word).forEach(sound -> keys.add(SOUND + sound));
        return keys;
    }

    /** The word, and the word with one letter left out, of a long one two. */
    static Set<String> typing(String word) {
        String varied = word.length() > VARIED ? word.substring(0, VARIED) : word;
        Set<String> keys = new LinkedHashSet<>();
        keys.add(varied);
        if (word.length() < SHORTEST) return keys;
        Set<String> once = shortened(varied);
        keys.addAll(once);
        if (word.length() >= LONG) once.forEach(each -> keys.addAll(shortened(each)));
        return keys;
    }

    /**
     * How it sounds to an English ear, in Double Metaphone, and where it is spelled in the Polish or a neighbouring way also
     * how it is then said.
     */
    static Set<String> sounds(String word) {
        Set<String> sounds = new TreeSet<>();
        if (word.length() < SHORTEST || !word.matches("\\p{L}+")) return sounds;
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(SOUNDS);
        for (String said : List.of(english(word), slavic(word))) {
            String upper = said.toUpperCase(Locale.ROOT);
            add(sounds, metaphone.doubleMetaphone(upper, false));
            add(sounds, metaphone.doubleMetaphone(upper, true));
        }
        return sounds;
    }

    private static void add(Set<String> sounds, String sound) {
        if (sound != null && !sound.isBlank()) sounds.add(sound);
    }

    /** Letters that English names do not sound: Thompson, Worcester. */
    private static String english(String word) {
        return word.replace("mps", "ms").replace("mpt", "mt").replace("cester", "ster");
    }

    private static String slavic(String word) {
        if (!word.matches(".*(sz|cz|rz|w[^h]|jc|ck$|sni|j).*")) return english(word);
        return word.replace("sni", "shni")
                .replace("szcz", "shch")
                .replace("sz", "sh")
                .replace("cz", "ch")
                .replace("rz", "zh")
                .replace("jc", "ych")
                .replace("w", "v")
                .replace("j", "y");
    }

    private static Set<String> shortened(String word) {
        Set<String> shorter = new LinkedHashSet<>();
        for (int i = 0; i < word.length(); i++) shorter.add(word.substring(0, i) + word.substring(i + 1));
        return shorter;
    }
}
