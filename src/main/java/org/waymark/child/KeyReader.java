package org.waymark.child;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads who stands under which keys. Every statement reads a bounded number of rows of one index, however many people are on
 * file, and its text is always the same, so that the database plans it once.
 */
final class KeyReader {

    private static final String KEYS = "select person_id, key_text, weight, withheld from search_key where ";

    private final JdbcClient jdbc;
    private final Map<Long, Candidate> candidates = new LinkedHashMap<>();

    KeyReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Candidate> candidates() {
        return candidates;
    }

    /** Everybody under one of these numbers, dates or places, at most so many. */
    void under(SearchKind kind, Collection<String> keys, int most, Why why) {
        if (keys.isEmpty()) return;
        read(any(kind, keys, most), row -> row.candidate().foundBy(why, row.withheld()));
    }

    /** Everybody under one of these keys of names, at most so many; each key with how far it fits. */
    void named(SearchKind kind, Map<String, Double> fits, int most, Candidate.Naming naming) {
        if (fits.isEmpty()) return;
        read(any(kind, fits.keySet(), most), row -> naming.of(row.candidate(), fits.get(row.key()), row.weight()));
    }

    /** Those under this one key of a name, who are called so now before those who were; returns how many. */
    int named(SearchKind kind, String key, double fit, int most, Candidate.Naming naming) {
        int[] number = new int[1];
        read(
                jdbc.sql(KEYS + "key_text = :key and kind = :kind order by key_text, kind, weight desc fetch first "
                                + most + " rows only")
                        .param("key", key)
                        .param("kind", kind.code()),
                row -> {
                    naming.of(row.candidate(), fit, row.weight());
                    number[0]++;
                });
        return number[0];
    }

    /** Those one word of whose name begins so. */
    void beginning(String word, double fit, int most) {
        read(
                jdbc.sql(KEYS + "key_text > :from and key_text < :to and kind = 'name' fetch first " + most
                                + " rows only")
                        .param("from", word)
                        .param("to", word + Character.MAX_VALUE),
                row -> row.candidate().named(fit, row.weight()));
    }

    private JdbcClient.StatementSpec any(SearchKind kind, Collection<String> keys, int most) {
        return jdbc.sql(KEYS + "key_text in (:keys) and kind = :kind fetch first " + most + " rows only")
                .param("keys", keys)
                .param("kind", kind.code());
    }

    private record Row(Candidate candidate, String key, int weight, boolean withheld) {}

    private interface Take {
        void take(Row row);
    }

    private void read(JdbcClient.StatementSpec query, Take take) {
        query.query(row -> {
            Candidate candidate = candidates.computeIfAbsent(row.getLong(1), Candidate::new);
            take.take(new Row(candidate, row.getString(2), row.getInt(3), row.getBoolean(4)));
        });
    }
}
