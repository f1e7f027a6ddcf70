package org.waymark.child;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whether a child of whom somebody tells is known already. */
@Component
public class ChildFinder {

    private static final int MOST = 5;
    private static final double HALF_THE_NAME = 0.5;
    private static final double ALL_OF_THE_NAME = 0.85;

    private final Children children;
    private final PersonSearch search;
    private final JdbcClient jdbc;

    ChildFinder(Children children, PersonSearch search, JdbcClient jdbc) {
        this.children = children;
        this.search = search;
        this.jdbc = jdbc;
    }

    /** The child of exactly this name and date of birth, if known already; never without both. */
    public Optional<Child> same(String firstName, String lastName, LocalDate born) {
        return allOfTheSame(firstName, lastName, born).stream().findFirst();
    }

    /** Whether there is exactly one child of exactly this name and date of birth, so that nobody needs to be asked. */
    public boolean isSure(String firstName, String lastName, LocalDate born) {
        return allOfTheSame(firstName, lastName, born).size() == 1;
    }

    private List<Child> allOfTheSame(String firstName, String lastName, LocalDate born) {
        if (firstName == null || born == null) return List.of();
        String wanted = normalised(firstName + " " + lastName);
        return children.findByDateOfBirth(born).stream()
                .filter(child -> normalised(child.name()).equals(wanted))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), found -> found.isEmpty() ? merged(wanted, born) : found));
    }

    /** Children of whom another file, of that name, was made one with theirs. */
    private List<Child> merged(String wanted, LocalDate born) {
        return jdbc
                .sql("select id, first_name, last_name from child where date_of_birth = ? and merged_into is not null")
                .param(born)
                .query((row, number) ->
                        Map.entry(row.getLong(1), normalised(row.getString(2) + " " + row.getString(3))))
                .list()
                .stream()
                .filter(each -> each.getValue().equals(wanted))
                .map(each -> standing(each.getKey()))
                .distinct()
                .flatMap(id -> children.findById(id).stream())
                .toList();
    }

    private Long standing(Long childId) {
        return jdbc.sql("select merged_into from child where id = ?")
                .param(childId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(this::standing)
                .orElse(childId);
    }

    /**
     * Children who may be the one of whom somebody tells, the likeliest first; at most {@value #MOST}. Asked before a second
     * file is made of a child known already.
     */
    public List<Possible> possible(
            String firstName, String lastName, LocalDate born, String nhsNumber, String upn, PersonSearch.Sight sight) {
        SearchQuestion question = SearchQuestion.of(firstName, lastName, born).and(nhsNumber, upn);
        Map<Long, PersonHit> hits = new LinkedHashMap<>();
        for (PersonHit hit : search.find(question, sight)) hits.put(hit.personId(), hit);
        if (hits.isEmpty()) return List.of();
        Map<Long, Child> found = children.findByPersonIdIn(hits.keySet()).stream()
                .collect(Collectors.toMap(Child::personId, Function.identity()));
        return hits.entrySet().stream()
                .filter(hit -> found.containsKey(hit.getKey()))
                .map(hit -> new Possible(found.get(hit.getKey()), hit.getValue()))
                .filter(possible -> isLikely(possible, born))
                .limit(MOST)
                .toList();
    }

    /** A child who may be meant, and why. */
    public record Possible(Child child, PersonHit hit) {}

    /**
     * A sure number; or the name, where no other date of birth speaks against it; or a date of birth that is not quite
     * another one and half of the name, as after a new surname.
     */
    private static boolean isLikely(Possible possible, LocalDate born) {
        PersonHit hit = possible.hit();
        if (Stream.of(Why.NHS, Why.UPN).anyMatch(hit::has)) return true;
        if (Stream.of(Why.BORN, Why.BORN_DAY_AND_MONTH_SWAPPED, Why.BORN_NEARLY).anyMatch(hit::has))
            return hit.nameFit() >= HALF_THE_NAME;
        boolean open = born == null || possible.child().dateOfBirth() == null || hit.has(Why.NAME_ONLY);
        return open && hit.nameFit() >= ALL_OF_THE_NAME;
    }

    /** Lower case, without accents, apostrophes and hyphens: the form in which names are compared. */
    public static String normalised(String name) {
        return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['\u2019\u2018-]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .trim();
    }
}
