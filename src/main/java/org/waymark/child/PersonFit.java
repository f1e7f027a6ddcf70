package org.waymark.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well one person fits a question, and why. */
final class PersonFit {

    private static final Map<Why, Double> POINTS = Map.ofEntries(
            Map.entry(Why.NHS, 100.0),
            Map.entry(Why.UPN, 100.0),
            Map.entry(Why.NHS_NEARLY, 62.0),
            Map.entry(Why.UPN_NEARLY, 62.0),
            Map.entry(Why.TELEPHONE, 80.0),
            Map.entry(Why.TELEPHONE_NEARLY, 45.0),
            Map.entry(Why.ADDRESS, 75.0),
            Map.entry(Why.POSTCODE, 60.0),
            Map.entry(Why.STREET, 50.0),
            Map.entry(Why.BORN, 60.0),
            Map.entry(Why.BORN_DAY_AND_MONTH_SWAPPED, 45.0),
            Map.entry(Why.BORN_NEARLY, 35.0));

    private static final double OTHER_NAME_LESS = 2;
    private static final double FURTHER_WORD_LESS = 0.5;

    private final SearchQuestion question;
    private final List<Map<String, WordMatch>> meant;
    private final PersonSearch.Known person;
    private final Set<Why> found;
    private final List<PersonHit.Reason> reasons = new ArrayList<>();

    PersonFit(SearchQuestion question, List<Map<String, WordMatch>> meant, PersonSearch.Known person, Set<Why> found) {
        this.question = question;
        this.meant = meant;
        this.person = person;
        this.found = found;
    }

    /** What this reason counts beside a name; 0 for what counts as a name. */
    static double points(Why why) {
        return POINTS.getOrDefault(why, 0.0);
    }

    PersonHit hit(Long personId) {
        boolean nameOnly = found.contains(Why.NAME_ONLY);
        NameFit name = question.names().isEmpty() ? null : bestName();
        double score = name == null ? 0 : name.points();
        if (nameOnly) reasons.add(new PersonHit.Reason(Why.NAME_ONLY, ""));
        else score += rest(name);
        if (name != null && name.fit() > 0.5) reasons.addAll(0, name.reasons());
        return new PersonHit(personId, score, name == null ? 0 : name.fit(), List.copyOf(reasons));
    }

    /** Numbers, dates and places. Where a street may have been a name, the better of the two counts. */
    private double rest(NameFit name) {
        double points = 0;
        Why born = born();
        for (Why why : List.of(Why.NHS, Why.UPN, Why.TELEPHONE, Why.ADDRESS, Why.POSTCODE)) points += counted(why);
        for (Why nearly : List.of(Why.NHS_NEARLY, Why.UPN_NEARLY, Why.TELEPHONE_NEARLY)) points += counted(nearly);
        if (found.contains(Why.STREET) && (name == null || name.fit() < 0.7)) points += counted(Why.STREET);
        if (born != null) points += counted(born, "");
        return points;
    }

    private double counted(Why why) {
        return found.contains(why) ? counted(why, "") : 0;
    }

    private double counted(Why why, String word) {
        reasons.add(new PersonHit.Reason(why, word));
        return points(why);
    }

    /** A near date counts only beside a name. */
    private Why born() {
        if (person.born() == null) return null;
        Why nearest = null;
        for (LocalDate asked : question.born()) {
            if (asked.equals(person.born())) return Why.BORN;
            if (person.born().equals(SearchCandidates.swapped(asked))) nearest = Why.BORN_DAY_AND_MONTH_SWAPPED;
            else if (nearest == null && !question.names().isEmpty() && near(asked, person.born()))
                nearest = Why.BORN_NEARLY;
        }
        return nearest;
    }

    /** A slip of the pen: day, month or year alone is otherwise, or a few days lie between. */
    private static boolean near(LocalDate one, LocalDate other) {
        int same = (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0)
                + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getYear() == other.getYear() ? 1 : 0);
        return same == 2 || Math.abs(ChronoUnit.DAYS.between(one, other)) <= 3;
    }

    private record NameFit(double fit, double points, List<PersonHit.Reason> reasons) {}

    private NameFit bestName() {
        return person.names().stream()
                .map(this::fit)
                .max(Comparator.comparingDouble(NameFit::points))
                .orElseThrow();
    }

    /** Each typed word takes the word of the name that fits it best, and no word of the name is taken twice. */
    private NameFit fit(PersonSearch.Name name) {
        Set<String> taken = new HashSet<>();
        List<PersonHit.Reason> why = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < question.names().size(); i++) {
            String best = null;
            WordMatch bestMatch = WordMatch.NONE;
            for (String word : name.words()) {
                if (taken.contains(word)) continue;
                WordMatch match = match(i, word);
                if (match.fit() > bestMatch.fit()) {
                    best = word;
                    bestMatch = match;
                }
            }
            if (best == null) continue;
            taken.add(best);
            sum += bestMatch.fit();
            if (bestMatch.why() != Why.NAME) why.add(new PersonHit.Reason(bestMatch.why(), best));
        }
        double fit = sum / question.names().size();
        if (name.why() != Why.NAME) why.add(0, new PersonHit.Reason(name.why(), name.name()));
        if (why.isEmpty()) why.add(new PersonHit.Reason(Why.NAME, ""));
        double less = (name.why() == Why.NAME ? 0 : OTHER_NAME_LESS)
                + FURTHER_WORD_LESS * (name.words().size() - taken.size());
        return new NameFit(fit, 100 * fit * fit - less, why);
    }

    private WordMatch match(int typed, String word) {
        WordMatch known = meant.get(typed).get(word);
        if (known != null) return known;
        WordMatch best = WordMatch.NONE;
        for (String way : question.names().get(typed)) {
            WordMatch match = WordMatch.ofSpelling(way, word);
            if (match.fit() > best.fit()) best = match;
        }
        return best;
    }
}
