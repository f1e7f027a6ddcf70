package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Viewer;
import org.waymark.child.Populace;
import org.waymark.child.SearchIndex;
import org.waymark.desk.PeopleSearch;

/**
 * The same searches among few people and among a hundred times as many: the whole search, with rights, cases and trail, on
 * the same database in the same run. Those sought are among the few, so that the questions are the same.
 */
@Tag("bench")
abstract class AbstractManyPeopleBench {

    private static final int MANY = Integer.getInteger("waymark.bench.people", 200_000);
    private static final int FEW = MANY / 100;
    private static final long SEED = 20260407;
    private static final int ASKED = 40;
    /** Enough for the Java machine to have compiled all it will: else the later measure gains by being the later one. */
    private static final int WARM_ROUNDS = 25;

    private static final int ROUNDS = 5;
    private static final int BATCH = 1000;
    private static final double AT_MOST = 2.0;
    private static final Viewer MANAGER =
            new Viewer("martha.milestone", "Martha Milestone", Set.of("team-manager"), null, null);

    @Autowired
    private PeopleSearch search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aSearchAmongAHundredTimesAsManyPeopleTakesAtMostTwiceAsLong() {
        List<Populace.One> all = new Populace(SEED).people(MANY);
        List<Populace.One> few = load(all.subList(0, FEW), "few");
        Map<String, List<String>> questions = questions(few);
        Map<String, Double> amongFew = measure(questions);
        long before = System.nanoTime();
        load(all.subList(FEW, MANY), "many");
        double seconds = (System.nanoTime() - before) / 1e9;
        jdbc.execute("analyze");
        Map<String, Double> amongMany = measure(questions);
        say(
                "%s: %d people filed and indexed in %.0f s, %d keys, %d keys of words",
                database(), MANY - FEW, seconds, count("search_key"), count("search_word"));
        List<String> slower = new ArrayList<>();
        amongFew.forEach((kind, ms) -> {
            double ratio = amongMany.get(kind) / ms;
            say("%-28s among %d %.2f ms, among %d %.2f ms, 1 to %.2f", kind, FEW, ms, MANY, amongMany.get(kind), ratio);
            if (ratio > AT_MOST) slower.add(kind);
        });
        assertThat(slower).as("kinds of search more than twice as slow").isEmpty();
    }

    abstract String database();

    private List<Populace.One> load(List<Populace.One> people, String mark) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Populace.One> filed = new ArrayList<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<Populace.One> some = people.subList(from, Math.min(people.size(), from + BATCH));
            String batch = mark + from;
            transaction.executeWithoutResult(status -> {
                List<Populace.One> now = Populace.file(jdbc, some, batch);
                index.index(now.stream().map(Populace.One::id).toList());
                filed.addAll(now);
            });
        }
        return filed;
    }

    private static Map<String, List<String>> questions(List<Populace.One> people) {
        Random random = new Random(SEED);
        Populace errors = new Populace(SEED + 1);
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (int i = 0; i < ASKED; i++) {
            Populace.One one = people.get(random.nextInt(people.size()));
            String born = one.born().getDayOfMonth() + "/" + one.born().getMonthValue() + "/"
                    + one.born().getYear();
            ask(questions, "name", one.name());
            ask(questions, "last name alone", one.last());
            ask(questions, "name, one error", one.first() + " " + errors.misspelled(one.last(), 1));
            ask(
                    questions,
                    "name, two errors",
                    errors.misspelled(one.first(), 1) + " " + errors.misspelled(one.last(), 1));
            ask(questions, "beginnings of the names", start(one.first()) + " " + start(one.last()));
            ask(questions, "name and date of birth", one.name() + " " + born);
            ask(questions, "date of birth", born);
            ask(questions, "NHS number", one.nhs());
            ask(questions, "telephone", one.telephone());
            ask(questions, "postcode", one.postcode());
            ask(questions, "address", one.address().split(",")[0]);
        }
        return questions;
    }

    private static void ask(Map<String, List<String>> questions, String kind, String typed) {
        questions.computeIfAbsent(kind, each -> new ArrayList<>()).add(typed);
    }

    private static String start(String name) {
        return name.substring(0, Math.min(4, name.length()));
    }

    /** The median of each kind, in milliseconds. */
    private Map<String, Double> measure(Map<String, List<String>> questions) {
        for (int round = 0; round < WARM_ROUNDS; round++)
            questions.values().forEach(each -> each.forEach(this::milliseconds));
        Map<String, Double> medians = new LinkedHashMap<>();
        questions.forEach((kind, each) -> {
            double[] all = new double[ROUNDS * each.size()];
            for (int i = 0; i < all.length; i++) all[i] = milliseconds(each.get(i % each.size()));
            Arrays.sort(all);
            medians.put(kind, all[all.length / 2]);
        });
        return medians;
    }

    private double milliseconds(String typed) {
        long before = System.nanoTime();
        search.find(search.question(typed, ""), MANAGER);
        return (System.nanoTime() - before) / 1e6;
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static void say(String words, Object... values) {
        System.out.println("Bench: " + words.formatted(values));
    }
}
