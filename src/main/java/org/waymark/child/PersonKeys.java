package org.waymark.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the keys of a person from what is on file: pure, so that a rebuild gives what was stored. */
final class PersonKeys {

    private static final int BEGINNING = 3;
    private static final int LOCAL_DIGITS = 6;

    private final Map<String, SearchKey> keys = new LinkedHashMap<>();

    private PersonKeys() {}

    /** A name of the person; with how much weight. */
    record Named(String firstName, String lastName, int weight) {
        String whole() {
            return (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        }
    }

    /** An address or a telephone number. */
    record Reached(String text, int weight, boolean withheld) {}

    /** What is on file about a person, as far as it is searched. */
    record Facts(
            Long personId,
            List<Named> names,
            LocalDate born,
            String nhsNumber,
            String upn,
            List<Reached> addresses,
            List<Reached> telephones) {}

    static Collection<SearchKey> of(Facts facts) {
        PersonKeys made = new PersonKeys();
        facts.names().forEach(made::named);
        if (facts.born() != null) made.add(SearchKind.BORN, facts.born().toString(), SearchKey.NOW, false);
        made.number(SearchKind.NHS, facts.nhsNumber());
        made.number(SearchKind.UPN, facts.upn());
        facts.addresses().forEach(made::lives);
        facts.telephones().forEach(made::rings);
        return made.keys.values();
    }

    private void named(Named name) {
        List<String> words = new ArrayList<>(new TreeSet<>(NameWords.of(name.whole())));
        for (int i = 0; i < words.size(); i++) {
            add(SearchKind.NAME, words.get(i), name.weight(), false);
            for (int j = i + 1; j < words.size(); j++) {
                add(SearchKind.PAIR, words.get(i) + " " + words.get(j), name.weight(), false);
                add(SearchKind.START, starts(words.get(i), words.get(j)), name.weight(), false);
            }
        }
    }

    /** The key of two beginnings, in the order of the alphabet; empty where one of them is too short. */
    static String starts(String one, String other) {
        if (one.length() < BEGINNING || other.length() < BEGINNING) return "";
        return Stream.of(one, other)
                .map(word -> word.substring(0, BEGINNING))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void lives(Reached address) {
        String postcode = Places.postcode(address.text());
        if (!postcode.isEmpty()) add(SearchKind.POSTCODE, postcode, address.weight(), address.withheld());
        Places.Street street = Places.street(address.text());
        for (String word : street.words()) {
            add(SearchKind.STREET, word, address.weight(), address.withheld());
            if (!street.number().isEmpty())
                add(SearchKind.ADDRESS, street.number() + " " + word, address.weight(), address.withheld());
        }
    }

    private void rings(Reached telephone) {
        String digits = digits(telephone.text());
        if (digits.length() < LOCAL_DIGITS) return;
        add(SearchKind.TELEPHONE, digits, telephone.weight(), telephone.withheld());
        add(
                SearchKind.TELEPHONE,
                digits.substring(digits.length() - LOCAL_DIGITS),
                telephone.weight(),
                telephone.withheld());
    }

    private void number(SearchKind kind, String number) {
        String plain =
                number == null ? "" : number.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (!plain.isEmpty()) add(kind, plain, SearchKey.NOW, false);
    }

    /** A telephone number as digits, without the country's code. */
    static String digits(String telephone) {
        return telephone.replaceAll("\\D", "").replaceFirst("^(00)?44(?=\\d{9,10}$)", "0");
    }

    /** Of the same key the weightier stays; what is withheld once stays so, also where an earlier entry did not say it. */
    private void add(SearchKind kind, String text, int weight, boolean withheld) {
        if (text.isEmpty()) return;
        keys.merge(
                kind + " " + text,
                new SearchKey(kind, text, weight, withheld),
                (one, other) -> new SearchKey(
                        kind, text, Math.max(one.weight(), other.weight()), one.withheld() || other.withheld()));
    }
}
