package org.waymark.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            NamesAlike.of(way).forEach(word -> keep(meant, word, WordMatch.ofSpelling(way, word)));
            keep(meant, way, WordMatch.ofSpelling(way, way));
            onFile(way, mark).forEach((word, alike) -> keep(meant, word, WordMatch.of(way, word, alike)));
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

    private static void keep(Map<String, WordMatch> meant, String word, WordMatch match) {
        if (match.fit() > 0) meant.merge(word, match, (one, other) -> one.fit() >= other.fit() ? one : other);
    }

    /** The words that have a key in common with the typed one, each with whether it sounds alike. */
    private Map<String, Boolean> onFile(String way, String mark) {
        List<String> keys = new ArrayList<>();
        Spellings.of(way).forEach(key -> keys.add(mark + key));
        Map<String, Boolean> words = new HashMap<>();
        jdbc.sql("select word, max(case when key_text like :sound then 1 else 0 end) from search_word"
                        + " where key_text in (:keys) group by word fetch first " + LOOKED_AT + " rows only")
                .param("sound", mark + Spellings.SOUND + "%")
                .param("keys", keys)
                .query(row -> {
                    words.put(row.getString(1).substring(mark.length()), row.getInt(2) > 0);
                });
        return words;
    }
}
