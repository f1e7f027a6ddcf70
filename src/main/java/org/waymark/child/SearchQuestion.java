package org.waymark.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for, read from what was typed: names, dates of birth, numbers, addresses, in any order and spelling.
 * What can mean two things means both.
 *
 * @param names the words of names, each in the ways in which it may be meant
 * @param born the dates that may be meant
 * @param numbers NHS numbers, as digits
 * @param upns unique pupil numbers, lower case
 * @param telephones digits, whole or the last six
 * @param postcode without blank, lower case; empty for none
 * @param street null for none
 */
public record SearchQuestion(
        List<List<String>> names,
        Set<LocalDate> born,
        Set<String> numbers,
        Set<String> upns,
        Set<String> telephones,
        String postcode,
        Places.Street street) {

    private static final Pattern UPN = Pattern.compile("\\b[A-Za-z]\\d{11}[A-Za-z\\d]\\b");
    private static final Pattern NHS = Pattern.compile("(?<![\\d+])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?:\\+ ?44|0044|0)[ ()-]*(?:\\d[ ()-]*){8,9}\\d(?!\\d)");
    private static final Pattern LOCAL = Pattern.compile("(?<!\\d)\\d{3} ?\\d{3,5}(?!\\d)");
    private static final Pattern HOUSE = Pattern.compile("^(.*?)\\b(\\d{1,4}\\p{L}?)\\b(.*)$");
    private static final Pattern STREET = Pattern.compile(
            "(?i)\\b(street|road|lane|avenue|close|drive|crescent|gardens|terrace|square|mews|cottage|court)\\b");
    private static final int LONGEST = 200;

    /** Whether nothing was typed by which anybody could be found. */
    public boolean isEmpty() {
        return names.isEmpty() && asksForNothingButName();
    }

    /** Whether nothing was typed but a name, if that. */
    boolean asksForNothingButName() {
        return born.isEmpty()
                && numbers.isEmpty()
                && upns.isEmpty()
                && telephones.isEmpty()
                && postcode.isEmpty()
                && street == null;
    }

    /**
     * Reads what was typed.
     *
     * @param today the day by which a year of two digits is understood
     */
    public static SearchQuestion of(String typed, LocalDate today) {
        return new Reader(typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()))).read(today);
    }

    /** Looks for somebody of this name, born on this day; either may be null. */
    public static SearchQuestion of(String firstName, String lastName, LocalDate born) {
        String name = (firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName);
        return new SearchQuestion(
                NameWords.typed(name), born == null ? Set.of() : Set.of(born), Set.of(), Set.of(), Set.of(), "", null);
    }

    /** The same question with a date of birth as well. */
    public SearchQuestion and(LocalDate alsoBorn) {
        if (alsoBorn == null) return this;
        Set<LocalDate> all = new LinkedHashSet<>(born);
        all.add(alsoBorn);
        return new SearchQuestion(names, all, numbers, upns, telephones, postcode, street);
    }

    /** The same question with an NHS number and a pupil number as well; either may be null. */
    public SearchQuestion and(String nhsNumber, String upn) {
        return new SearchQuestion(names, born, with(numbers, nhsNumber), with(upns, upn), telephones, postcode, street);
    }

    private static Set<String> with(Set<String> some, String number) {
        String plain =
                number == null ? "" : number.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) return some;
        Set<String> all = new LinkedHashSet<>(some);
        all.add(plain);
        return all;
    }

    /** What the question asks for, in plain codes for the trail: nothing of what was typed. */
    public List<String> askedFor() {
        List<String> asked = new ArrayList<>();
        if (!names.isEmpty()) asked.add("name");
        if (!born.isEmpty()) asked.add("date of birth");
        if (!numbers.isEmpty()) asked.add("NHS number");
        if (!upns.isEmpty()) asked.add("UPN");
        if (!telephones.isEmpty()) asked.add("telephone");
        if (!postcode.isEmpty() || street != null) asked.add("address");
        return asked;
    }

    private static String plainDigits(String found) {
        return found.replaceAll("\\D", "");
    }

    /** Takes out of the text one kind of thing after the other; what remains are names and streets. */
    private static final class Reader {

        private String rest;

        Reader(String typed) {
            this.rest = typed;
        }

        SearchQuestion read(LocalDate today) {
            Set<String> upns = take(UPN, found -> found.toLowerCase(Locale.ROOT));
            String postcode = Places.postcode(rest);
            rest = Places.POSTCODE.matcher(rest).replaceAll(" ");
            Set<String> numbers = found(NHS, SearchQuestion::plainDigits);
            Set<String> telephones = take(TELEPHONE, PersonKeys::digits);
            take(NHS, SearchQuestion::plainDigits);
            TypedDates dates = TypedDates.in(rest, today);
            rest = dates.rest();
            telephones.addAll(take(LOCAL, SearchQuestion::plainDigits));
            dates.alsoDigits().forEach(telephones::add);
            Places.Street street = street();
            return new SearchQuestion(
                    NameWords.typed(rest), dates.dates(), numbers, upns, telephones, postcode, street);
        }

        private Set<String> found(Pattern pattern, UnaryOperator<String> plain) {
            return pattern.matcher(rest)
                    .results()
                    .map(MatchResult::group)
                    .map(plain)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Set<String> take(Pattern pattern, UnaryOperator<String> plain) {
            Set<String> taken = found(pattern, plain);
            rest = pattern.matcher(rest).replaceAll(" ");
            return taken;
        }

        /** A house number begins an address, and what stands before it is a name; without one, a street may be a name too. */
        private Places.Street street() {
            Matcher house = HOUSE.matcher(rest);
            if (house.matches()) {
                Places.Street street = Places.street(house.group(2) + " " + house.group(3));
                if (street.words().isEmpty()) {
                    rest = house.group(1) + " " + house.group(3);
                    return null;
                }
                rest = house.group(1);
                return street;
            }
            if (!STREET.matcher(rest).find()) return null;
            Places.Street street = Places.street(rest);
            return street.words().isEmpty() ? null : street;
        }
    }
}
