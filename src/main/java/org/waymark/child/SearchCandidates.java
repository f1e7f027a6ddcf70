package org.waymark.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people who may be meant by a question, and by which of its parts. Every query reads a bounded number of rows of one
 * index, however many people are on file; what is likeliest is asked for first.
 */
final class SearchCandidates {

    private static final int EXACT = 100;
    private static final int SIMILAR = 120;
    private static final int BEGINNING = 40;
    private static final int COMBINATIONS = 96;
    private static final int WORDS = 12;
    private static final int FEW = 5;
    private static final String LAST = "\uffff";

    private final JdbcClient jdbc;
    private final SearchWords words;
    private final Map<Long, Map<Why, Found>> found = new LinkedHashMap<>();
    private final List<Map<String, WordMatch>> meant = new ArrayList<>();

    SearchCandidates(JdbcClient jdbc, SearchWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** By what key, and whether that is withheld. */
    record Found(String key, int weight, boolean withheld) {}

    Map<Long, Map<Why, Found>> found() {
        return found;
    }

    /** For each typed word of a name the words on file that may be meant by it. */
    List<Map<String, WordMatch>> meant() {
        return meant;
    }

    SearchCandidates of(SearchQuestion question) {
        sure(SearchKind.NHS, question.numbers(), Why.NHS, Why.NHS_NEARLY);
        sure(SearchKind.UPN, question.upns(), Why.UPN, Why.UPN_NEARLY);
        sure(SearchKind.TELEPHONE, question.telephones(), Why.TELEPHONE, Why.TELEPHONE_NEARLY);
        if (!question.postcode().isEmpty()) take(SearchKind.POSTCODE, Set.of(question.postcode()), EXACT, Why.POSTCODE);
        if (question.street() != null) street(question.street());
        for (LocalDate born : question.born()) born(born);
        if (!question.names().isEmpty()) names(question.names());
        return this;
    }

    private void sure(SearchKind kind, Set<String> numbers, Why exactly, Why nearly) {
        if (numbers.isEmpty()) return;
        take(kind, numbers, EXACT, exactly);
        for (String number : numbers) if (number.length() > 6) take(kind, slips(number), EXACT, nearly);
    }

    /** The numbers with one wrong digit, or two neighbouring ones swapped. */
    static Set<String> slips(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i < number.length(); i++) {
            if (!Character.isDigit(number.charAt(i))) continue;
            for (char digit = '0'; digit <= '9'; digit++)
                slips.add(number.substring(0, i) + digit + number.substring(i + 1));
            if (i + 1 < number.length())
                slips.add(number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2));
        }
        slips.remove(number);
        return slips;
    }

    private void born(LocalDate day) {
        take(SearchKind.BORN, Set.of(day.toString()), EXACT, Why.BORN);
        LocalDate swapped = swapped(day);
        if (swapped != null) take(SearchKind.BORN, Set.of(swapped.toString()), EXACT, Why.BORN_DAY_AND_MONTH_SWAPPED);
    }

    /** The day with day and month swapped; null where there is no such day, or it is the same. */
    static LocalDate swapped(LocalDate day) {
        if (day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()) return null;
        return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private void street(Places.Street street) {
        for (String word : street.words()) {
            Set<String> meantByIt =
                    words.meantBy(List.of(word), SearchIndex.STREET, WORDS).keySet();
            if (street.number().isEmpty()) take(SearchKind.STREET, meantByIt, EXACT, Why.STREET);
            else
                take(
                        SearchKind.ADDRESS,
                        meantByIt.stream()
                                .map(each -> street.number() + " " + each)
                                .toList(),
                        EXACT,
                        Why.ADDRESS);
        }
    }

    private void names(List<List<String>> typed) {
        for (List<String> ways : typed) meant.add(words.meantBy(ways, "", WORDS));
        int before = found.size();
        if (typed.size() == 1) one(typed.get(0));
        else several(typed);
        if (found.size() - before < FEW && typed.size() > 1) {
            typed.stream()
                    .map(ways -> ways.get(0))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(this::beginning);
        }
        if (found.isEmpty()) for (List<String> ways : typed) take(SearchKind.NAME, ways, BEGINNING, Why.NAME);
    }

    private void one(List<String> ways) {
        for (String way : ways) exactly(SearchKind.NAME, way);
        take(SearchKind.NAME, meant.get(0).keySet(), SIMILAR, Why.NAME);
        beginning(ways.get(0));
    }

    private record Combination(String key, double fit) {}

    /** Any two of the words, in any of their spellings: somebody may have left out or added the third. */
    private void several(List<List<String>> typed) {
        Set<String> starts = new TreeSet<>();
        List<Combination> pairs = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            for (int j = i + 1; j < typed.size(); j++) {
                exactly(SearchKind.PAIR, pair(typed.get(i).get(0), typed.get(j).get(0)));
                starts.add(PersonKeys.starts(typed.get(i).get(0), typed.get(j).get(0)));
                for (Map.Entry<String, WordMatch> one : meant.get(i).entrySet())
                    for (Map.Entry<String, WordMatch> other : meant.get(j).entrySet())
                        pairs.add(new Combination(
                                pair(one.getKey(), other.getKey()),
                                one.getValue().fit() * other.getValue().fit()));
            }
        }
        take(
                SearchKind.PAIR,
                pairs.stream()
                        .sorted(Comparator.comparingDouble(each -> -each.fit()))
                        .map(Combination::key)
                        .distinct()
                        .limit(COMBINATIONS)
                        .toList(),
                SIMILAR,
                Why.NAME);
        starts.remove("");
        if (!starts.isEmpty()) take(SearchKind.START, starts, BEGINNING, Why.NAME);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }

    /** One key, the weightiest first. */
    private void exactly(SearchKind kind, String key) {
        read(
                jdbc.sql("select person_id, key_text, weight, withheld from search_key where key_text = :key"
                                + " and kind = :kind order by key_text, kind, weight desc fetch first " + EXACT
                                + " rows only")
                        .param("key", key)
                        .param("kind", kind.code()),
                Why.NAME);
    }

    private void beginning(String word) {
        if (word.length() < 2) return;
        read(
                jdbc.sql("select person_id, key_text, weight, withheld from search_key where key_text > :from"
                                + " and key_text < :to and kind = 'name' fetch first " + BEGINNING + " rows only")
                        .param("from", word)
                        .param("to", word + LAST),
                Why.NAME);
    }

    private void take(SearchKind kind, Collection<String> keys, int most, Why why) {
        read(
                jdbc.sql("select person_id, key_text, weight, withheld from search_key where key_text in (:keys)"
                                + " and kind = :kind fetch first " + most + " rows only")
                        .param("keys", keys)
                        .param("kind", kind.code()),
                why);
    }

    private void read(JdbcClient.StatementSpec query, Why why) {
        query.query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Why.class))
                    .putIfAbsent(why, new Found(row.getString(2), row.getInt(3), row.getBoolean(4)));
        });
    }
}
