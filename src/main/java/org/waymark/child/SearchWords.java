package org.waymark.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the words on file that may be meant by a typed word, the likeliest first. */
@Component
class SearchWords {

    /** The most words on file that are looked at for one typed word. */
    private static final int LOOKED_AT = 600;

    private final JdbcClient jdbc;

    SearchWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The words meant, each with how far it fits; the typed ones are always among them.
     *
     * @param ways the ways in which the typed word may be meant
     * @param mark of the words looked for: empty for names, {@link SearchIndex#STREET} for streets
     */
    Map<String, WordMatch> meantBy(List<String> ways, String mark, int most) {
        Map<String, WordMatch> meant = new HashMap<>();
        for (String way : ways) {
            Set<String> sounds = Spellings.sounds(way);
            Set<String> words = new LinkedHashSet<>(onFile(way, mark));
            words.addAll(NamesAlike.of(way));
            words.add(way);
            for (String word : words) {
                WordMatch match = WordMatch.of(way, sounds, word);
                if (match.fit() > 0) meant.merge(word, match, (one, other) -> one.fit() >= other.fit() ? one : other);
            }
        }
        Map<String, WordMatch> best = new LinkedHashMap<>();
        meant.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, WordMatch> each) ->
                                -each.getValue().fit())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(each -> best.put(each.getKey(), each.getValue()));
        return best;
    }

    private List<String> onFile(String way, String mark) {
        List<String> keys = new ArrayList<>();
        Spellings.of(way).forEach(key -> keys.add(mark + key));
        return jdbc
                .sql("select distinct word from search_word where key_text in (:keys) fetch first " + LOOKED_AT
                        + " rows only")
                .param("keys", keys)
                .query(String.class)
                .list()
                .stream()
                .map(word -> word.substring(mark.length()))
                .toList();
    }
}
