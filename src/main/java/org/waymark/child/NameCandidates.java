package org.waymark.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The people who may be meant by the words of a name. What is likeliest is asked for first, and the rest only if needed. */
final class NameCandidates {

    private static final int EXACT = 100;
    private static final int SIMILAR = 120;
    private static final int BEGINNING = 40;
    private static final int COMBINATIONS = 96;
    private static final int WORDS = 12;
    private static final int FEW = 5;

    /** So many of exactly this name are more than anybody is shown: who is called nearly so is not looked for. */
    private static final int ENOUGH = 60;

    /** How far a name fits of which no more is known than that it begins so. */
    private static final double BEGINS = 0.7;

    private final KeyReader keys;
    private final SearchWords words;
    private final List<List<String>> typed;
    private final boolean nothingElse;
    private List<Map<String, WordMatch>> meant;

    /** @param nothingElse whether nothing but the name was typed */
    NameCandidates(KeyReader keys, SearchWords words, List<List<String>> typed, boolean nothingElse) {
        this.keys = keys;
        this.words = words;
        this.typed = typed;
        this.nothingElse = nothingElse;
        this.meant = Collections.nCopies(typed.size(), Map.of());
    }

    /** For each typed word the words on file that may be meant by it; none where those were not looked for. */
    List<Map<String, WordMatch>> meant() {
        return meant;
    }

    void read() {
        if (typed.isEmpty()) return;
        int before = keys.candidates().size();
        boolean enough = typed.size() == 1 ? one() : several();
        if (enough) return;
        if (typed.size() > 1 && keys.candidates().size() - before < FEW)
            typed.stream()
                    .map(ways -> ways.get(0))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(this::beginning);
        if (typed.size() > 1 && keys.candidates().values().stream().noneMatch(Candidate::isFoundByName))
            for (List<String> ways : typed)
                keys.named(SearchKind.NAME, fits(ways, 1.0 / typed.size()), BEGINNING, Candidate::namedInPart);
    }

    private boolean one() {
        int exactly = 0;
        for (String way : typed.get(0)) exactly += keys.named(SearchKind.NAME, way, 1, EXACT, Candidate::named);
        if (nothingElse && exactly >= ENOUGH) return true;
        lookForWords();
        Map<String, Double> similar = new LinkedHashMap<>();
        meant.get(0).forEach((word, match) -> similar.put(word, match.fit()));
        typed.get(0).forEach(similar::remove);
        keys.named(SearchKind.NAME, similar, SIMILAR, Candidate::named);
        beginning(typed.get(0).get(0));
        return false;
    }

    /** Any two of the words, in any of their spellings: somebody may have left out or added the third. */
    private boolean several() {
        Map<String, Double> pairs = pairs();
        Candidate.Naming naming = pairs.size() == 1 ? Candidate::named : Candidate::namedInPart;
        int exactly = 0;
        for (Map.Entry<String, Double> pair : pairs.entrySet())
            exactly += keys.named(SearchKind.PAIR, pair.getKey(), pair.getValue(), EXACT, naming);
        if (nothingElse && pairs.size() == 1 && exactly >= ENOUGH) return true;
        lookForWords();
        keys.named(SearchKind.PAIR, similar(pairs.keySet()), SIMILAR, naming);
        keys.named(SearchKind.START, fits(starts(), BEGINS / pairs.size()), BEGINNING, Candidate::named);
        return false;
    }

    private void lookForWords() {
        meant = typed.stream().map(ways -> words.meantBy(ways, "", WORDS)).toList();
    }

    /** The pairs as they were typed; each is its share of the name. */
    private Map<String, Double> pairs() {
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i < typed.size(); i++)
            for (int j = i + 1; j < typed.size(); j++)
                pairs.add(pair(typed.get(i).get(0), typed.get(j).get(0)));
        return fits(pairs, 1.0 / pairs.size());
    }

    private Set<String> starts() {
        Set<String> starts = new TreeSet<>();
        for (int i = 0; i < typed.size(); i++)
            for (int j = i + 1; j < typed.size(); j++)
                starts.add(PersonKeys.starts(typed.get(i).get(0), typed.get(j).get(0)));
        starts.remove("");
        return starts;
    }

    private record Combination(String key, double fit) {}

    /** The likeliest combinations of words meant, without those that were typed. */
    private Map<String, Double> similar(Set<String> typedPairs) {
        List<Combination> combinations = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++)
            for (int j = i + 1; j < typed.size(); j++)
                for (Map.Entry<String, WordMatch> one : meant.get(i).entrySet())
                    for (Map.Entry<String, WordMatch> other : meant.get(j).entrySet())
                        combinations.add(new Combination(
                                pair(one.getKey(), other.getKey()),
                                one.getValue().fit() * other.getValue().fit() / typedPairs.size()));
        combinations.sort(Comparator.comparingDouble(each -> -each.fit()));
        Map<String, Double> similar = new LinkedHashMap<>();
        for (Combination each : combinations)
            if (similar.size() < COMBINATIONS && !typedPairs.contains(each.key()))
                similar.putIfAbsent(each.key(), each.fit());
        return similar;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }

    private void beginning(String word) {
        if (word.length() > 1) keys.beginning(word, BEGINS / typed.size(), BEGINNING);
    }

    private static Map<String, Double> fits(Iterable<String> keys, double fit) {
        Map<String, Double> fits = new LinkedHashMap<>();
        keys.forEach(key -> fits.put(key, fit));
        return fits;
    }
}
