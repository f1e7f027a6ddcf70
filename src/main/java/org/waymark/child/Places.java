package org.waymark.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an address apart into what it is searched by: postcode, house number, words of the street. */
final class Places {

    static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Za-z]{1,2}\\d[A-Za-z\\d]?) ?(\\d[A-Za-z]{2})\\b", Pattern.CASE_INSENSITIVE);

    /** Words that so many streets and houses have that nobody is found by them. */
    static final Set<String> COMMON = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "lane",
            "ln",
            "avenue",
            "ave",
            "close",
            "drive",
            "way",
            "court",
            "place",
            "crescent",
            "gardens",
            "grove",
            "terrace",
            "square",
            "hill",
            "park",
            "row",
            "walk",
            "mews",
            "the",
            "flat",
            "house",
            "apartment",
            "cottage",
            "unit",
            "room",
            "floor",
            "block",
            "no",
            "of",
            "rise",
            "green",
            "view");

    private static final int MOST_WORDS = 3;

    private Places() {}

    /** The street's line of an address: number in the street, or empty, and the words that tell it from others. */
    record Street(String number, List<String> words) {}

    /** The postcode without its blank, lower case; empty where there is none. */
    static String postcode(String address) {
        Matcher found = POSTCODE.matcher(address);
        return found.find() ? (found.group(1) + found.group(2)).toLowerCase(Locale.ROOT) : "";
    }

    /** The line of the street: the one with a number, or else the first. */
    static Street street(String address) {
        String[] lines = POSTCODE.matcher(address).replaceAll(" ").split("[,\n;]");
        String line = Arrays.stream(lines)
                .filter(each -> each.matches(".*\\d.*") && !words(each).isEmpty())
                .findFirst()
                .orElse(lines.length == 0 ? "" : lines[0]);
        String number = "";
        for (String word : NameWords.plain(line).split("[ -]")) if (word.matches("\\d+\\p{L}?")) number = word;
        return new Street(number, words(line));
    }

    private static List<String> words(String line) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : NameWords.plain(line).split("[ -]")) {
            if (word.length() > 1 && !COMMON.contains(word) && !word.matches("\\d.*")) words.add(word);
        }
        return new ArrayList<>(words).subList(0, Math.min(MOST_WORDS, words.size()));
    }
}
