package org.waymark.desk;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that must not reach somebody, found in any text whatever their case, blanks and commas. */
final class SecretWords {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_LINE = 7;
    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", Pattern.CASE_INSENSITIVE);

    /** Answers that name no place: taken out, they would hide nothing and leave holes in every text. */
    private static final Set<String> NO_PLACE =
            Set.of("not known", "unknown", "none", "home", "at home", "hospital", "in hospital", "school", "at school");

    private final Set<String> words = new LinkedHashSet<>();
    private Pattern pattern;

    /** The whole of it. */
    void add(Object value) {
        String text = Objects.toString(value, "").strip();
        if (text.length() < SHORTEST || NO_PLACE.contains(text.toLowerCase(Locale.UK))) return;
        words.add(text);
        pattern = null;
    }

    /** The whole of it, and of a place each line that tells where it is, and its postcode, by themselves. */
    void addPlace(Object value) {
        add(value);
        String text = Objects.toString(value, "");
        String[] lines = text.split("[,\\n]");
        for (int i = 0; i < lines.length && lines.length > 1; i++) {
            String line = lines[i].strip();
            boolean telling = i == 0 || line.chars().anyMatch(Character::isDigit);
            if (telling && line.length() >= SHORTEST_LINE) add(line);
        }
        Matcher postcode = POSTCODE.matcher(text);
        if (postcode.find()) add(postcode.group());
    }

    /** These without those. */
    SecretWords without(SecretWords others) {
        SecretWords rest = new SecretWords();
        words.stream().filter(word -> !others.words.contains(word)).forEach(rest.words::add);
        return rest;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The text with each of the words replaced; the same text where none stands in it. */
    String removedFrom(String text, String instead) {
        return words.isEmpty() ? text : pattern().matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    boolean standIn(String text) {
        return !words.isEmpty() && pattern().matcher(text).find();
    }

    private Pattern pattern() {
        if (pattern == null)
            pattern = Pattern.compile(
                    words.stream()
                            .sorted((one, other) -> other.length() - one.length())
                            .map(word -> Stream.of(word.split("[\\s,]+"))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("[\\s,]+")))
                            .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return pattern;
    }
}
