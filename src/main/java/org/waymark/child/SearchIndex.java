package org.waymark.child;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the keys by which people are found, in our own tables, the same on every database. {@code search_key} holds the keys
 * of each person, written in the transaction that changes the person ({@link SearchListener}); {@code search_word} holds each
 * word once, with the keys of its other spellings, so that a wrong letter costs nothing for each further person of the name.
 */
@Component
public class SearchIndex {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate plain;
    private final PersonFacts facts;
    private final TransactionTemplate transaction;

    SearchIndex(JdbcClient jdbc, JdbcTemplate plain, PersonFacts facts, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.plain = plain;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many people were looked at, and for how many of them the stored keys were not what they had to be. */
    public record Rebuilt(int people, int differing) {}

    /** Writes the keys of these people afresh, in the transaction of the caller. */
    public void index(Collection<Long> personIds) {
        List<Long> inOrder = personIds.stream().sorted().toList();
        for (int from = 0; from < inOrder.size(); from += BATCH) {
            List<Long> some = inOrder.subList(from, Math.min(inOrder.size(), from + BATCH));
            lock(some);
            write(facts.of(some));
        }
    }

    /**
     * Lets two transactions that change the same person write its keys one after the other, each knowing what the other
     * recorded. An update locks a row on every database without hindering those who only refer to it.
     */
    private void lock(List<Long> inOrder) {
        plain.batchUpdate(
                "update person set version = version where id = ?",
                inOrder,
                BATCH,
                (update, id) -> update.setLong(1, id));
    }

    /**
     * Works every key out anew from what is on file, and stores it where it differs. Not within a transaction of the
     * caller's: it goes on in steps, and the product goes on working meanwhile.
     */
    public Rebuilt rebuild() {
        int people = 0;
        int differing = 0;
        for (List<Long> ids = next(0L); !ids.isEmpty(); ids = next(ids.get(ids.size() - 1))) {
            List<Long> step = ids;
            people += step.size();
            differing += transaction.execute(status -> {
                lock(step);
                List<PersonKeys.Facts> wrong = differing(step);
                write(wrong);
                return wrong.size();
            });
        }
        differing += transaction.execute(status -> forgetUnited());
        transaction.executeWithoutResult(status -> forgetUnusedWords());
        transaction.executeWithoutResult(status -> addWords(words(
                jdbc.sql("select distinct key_text from search_key where kind = 'name'")
                        .query(String.class)
                        .list(),
                jdbc.sql("select distinct key_text from search_key where kind = 'street'")
                        .query(String.class)
                        .list())));
        return new Rebuilt(people, differing);
    }

    /** Whether people are on file of whom no key was ever written: after the upgrade that brought the keys. */
    boolean missing() {
        return jdbc.sql("select count(*) from person where not exists (select 1 from search_key) and id = ("
                                + "select min(id) from person)")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Long> next(Long after) {
        return jdbc.sql("select id from person where id > ? order by id fetch first " + BATCH + " rows only")
                .param(after)
                .query(Long.class)
                .list();
    }

    private List<PersonKeys.Facts> differing(List<Long> personIds) {
        Map<Long, Set<SearchKey>> stored = stored(personIds);
        return facts.of(personIds).stream()
                .filter(one -> !stored.getOrDefault(one.personId(), Set.of()).equals(Set.copyOf(PersonKeys.of(one))))
                .toList();
    }

    /** The keys as they are stored. */
    Map<Long, Set<SearchKey>> stored(Collection<Long> personIds) {
        Map<Long, Set<SearchKey>> stored = new LinkedHashMap<>();
        jdbc.sql("select person_id, kind, key_text, weight, withheld from search_key where person_id in (:ids)")
                .param("ids", personIds)
                .query(row -> {
                    stored.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                            .add(new SearchKey(
                                    SearchKind.of(row.getString(2)),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getBoolean(5)));
                });
        return stored;
    }

    private void write(List<PersonKeys.Facts> people) {
        if (people.isEmpty()) return;
        List<Long> ids = people.stream().map(PersonKeys.Facts::personId).toList();
        jdbc.sql("delete from search_key where person_id in (:ids)")
                .param("ids", ids)
                .update();
        List<Row> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> streets = new HashSet<>();
        for (PersonKeys.Facts one : people) {
            for (SearchKey key : PersonKeys.of(one)) {
                rows.add(new Row(one.personId(), key));
                if (key.kind() == SearchKind.NAME) names.add(key.text());
                if (key.kind() == SearchKind.STREET) streets.add(key.text());
            }
        }
        plain.batchUpdate(
                "insert into search_key (person_id, kind, key_text, weight, withheld) values (?, ?, ?, ?, ?)",
                rows,
                BATCH,
                Row::fill);
        addWords(words(names, streets));
    }

    private record Row(Long personId, SearchKey key) {
        static void fill(PreparedStatement insert, Row row) throws SQLException {
            insert.setLong(1, row.personId);
            insert.setString(2, row.key.kind().code());
            insert.setString(3, row.key.text());
            insert.setInt(4, row.key.weight());
            insert.setBoolean(5, row.key.withheld());
        }
    }

    /** A word with all its keys; words of streets stand apart from names. */
    private record Word(String mark, String word) {
        String own() {
            return mark + word;
        }
    }

    static final String STREET = "#";

    private static List<Word> words(Collection<String> names, Collection<String> streets) {
        List<Word> words = new ArrayList<>();
        names.forEach(name -> words.add(new Word("", name)));
        streets.forEach(street -> words.add(new Word(STREET, street)));
        return words;
    }

    /**
     * Adds the words not known yet. Two transactions may add the same word at the same moment: it then stands there twice,
     * which does no harm, while a unique key would make one of them fail or wait.
     */
    private void addWords(List<Word> words) {
        for (int from = 0; from < words.size(); from += BATCH) {
            List<Word> some = words.subList(from, Math.min(words.size(), from + BATCH));
            Set<String> known =
                    new HashSet<>(jdbc.sql("select word from search_word where key_text in (:own) and key_text = word")
                            .param("own", some.stream().map(Word::own).toList())
                            .query(String.class)
                            .list());
            List<String[]> rows = new ArrayList<>();
            for (Word word : some) {
                if (known.contains(word.own())) continue;
                rows.add(new String[] {word.own(), word.own()});
                for (String key : Spellings.of(word.word())) {
                    if (!key.equals(word.word())) rows.add(new String[] {word.mark() + key, word.own()});
                }
            }
            plain.batchUpdate("insert into search_word (key_text, word) values (?, ?)", rows, BATCH, (insert, row) -> {
                insert.setString(1, row[0]);
                insert.setString(2, row[1]);
            });
        }
    }

    /** Whoever stands on another's record is found by that one alone; how many were found by their own still. */
    private int forgetUnited() {
        List<Long> left = jdbc.sql("select distinct k.person_id from search_key k join person p on p.id = k.person_id"
                        + " where p.merged_into is not null")
                .query(Long.class)
                .list();
        if (!left.isEmpty())
            jdbc.sql("delete from search_key where person_id in (:ids)")
                    .param("ids", left)
                    .update();
        return left.size();
    }

    /** What somebody was called who is called so no longer is no longer kept. */
    private void forgetUnusedWords() {
        jdbc.sql("delete from search_word where not exists (select 1 from search_key where kind = 'name'"
                        + " and key_text = word) and not exists (select 1 from search_key where kind = 'street'"
                        + " and concat('" + STREET + "', key_text) = word)")
                .update();
    }
}
