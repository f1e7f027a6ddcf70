package org.waymark.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who may be meant by a question, and by which of its parts. */
final class SearchCandidates {

    private static final int EXACT = 100;
    private static final int WORDS = 12;

    /** So many are looked at closely for the name, and as many for all else that was asked. */
    private static final int LOOKED_AT = 60;

    private final KeyReader keys;
    private final SearchWords words;
    private List<Map<String, WordMatch>> meant = List.of();

    SearchCandidates(JdbcClient jdbc, SearchWords words) {
        this.keys = new KeyReader(jdbc);
        this.words = words;
    }

    /** For each typed word of a name the words on file that may be meant by it. */
    List<Map<String, WordMatch>> meant() {
        return meant;
    }

    SearchCandidates of(SearchQuestion question) {
        sure(SearchKind.NHS, question.numbers(), Why.NHS, Why.NHS_NEARLY);
        sure(SearchKind.UPN, question.upns(), Why.UPN, Why.UPN_NEARLY);
        sure(SearchKind.TELEPHONE, question.telephones(), Why.TELEPHONE, Why.TELEPHONE_NEARLY);
        if (!question.postcode().isEmpty())
            keys.under(SearchKind.POSTCODE, Set.of(question.postcode()), EXACT, Why.POSTCODE);
        if (question.street() != null) street(question.street());
        for (LocalDate born : question.born()) born(born);
        NameCandidates names = new NameCandidates(keys, words, question.names(), question.asksForNothingButName());
        names.read();
        meant = names.meant();
        return this;
    }

    /**
     * The likeliest, as far as this viewer may know them, at most {@value #LOOKED_AT} for their name and as many for all
     * else. Of whom no more than the name may be known, the name alone decides whether they are among them.
     */
    List<Candidate> likeliest(PersonSearch.Sight sight) {
        allowWithheld(sight);
        Collection<Candidate> all = keys.candidates().values();
        Set<Candidate> byName = new LinkedHashSet<>(all.stream()
                .filter(Candidate::isFoundByName)
                .sorted(Candidate.BY_NAME)
                .limit(LOOKED_AT)
                .toList());
        Set<Candidate> likeliest = new LinkedHashSet<>(byName);
        all.stream()
                .filter(Candidate::isFoundByMore)
                .sorted(Candidate.BY_THE_REST)
                .limit(LOOKED_AT)
                .forEach(likeliest::add);
        Set<Long> nameOnly =
                sight.nameOnly(likeliest.stream().map(Candidate::personId).toList());
        List<Candidate> known = new ArrayList<>();
        for (Candidate one : likeliest) {
            if (nameOnly.contains(one.personId())) {
                if (!byName.contains(one)) continue;
                one.keepNameOnly();
            }
            known.add(one);
        }
        return known;
    }

    private void allowWithheld(PersonSearch.Sight sight) {
        List<Long> ids = keys.candidates().values().stream()
                .filter(Candidate::isFoundByWithheld)
                .map(Candidate::personId)
                .toList();
        if (ids.isEmpty()) return;
        sight.withheldToo(ids).forEach(id -> keys.candidates().get(id).allowWithheld());
    }

    private void sure(SearchKind kind, Set<String> numbers, Why exactly, Why nearly) {
        keys.under(kind, numbers, EXACT, exactly);
        for (String number : numbers) if (number.length() > 6) keys.under(kind, slips(number), EXACT, nearly);
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
        keys.under(SearchKind.BORN, Set.of(day.toString()), EXACT, Why.BORN);
        LocalDate swapped = swapped(day);
        if (swapped != null)
            keys.under(SearchKind.BORN, Set.of(swapped.toString()), EXACT, Why.BORN_DAY_AND_MONTH_SWAPPED);
    }

    /** The day with day and month swapped; null where there is no such day, or it is the same. */
    static LocalDate swapped(LocalDate day) {
        if (day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()) return null;
        return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private void street(Places.Street street) {
        for (String word : street.words()) {
            Stream<String> meantByIt = words.meantBy(List.of(word), SearchIndex.STREET, WORDS).keySet().stream();
            if (street.number().isEmpty()) keys.under(SearchKind.STREET, meantByIt.toList(), EXACT, Why.STREET);
            else
                keys.under(
                        SearchKind.ADDRESS,
                        meantByIt.map(each -> street.number() + " " + each).toList(),
                        EXACT,
                        Why.ADDRESS);
        }
    }
}
