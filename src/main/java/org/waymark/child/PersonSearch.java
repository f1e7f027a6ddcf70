package org.waymark.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people, adults and children, by names, numbers, dates and addresses with errors in them, the best match first and
 * with the reasons. Whoever asks says what may be known of whom: nobody is found by what may not be known.
 */
@Component
public class PersonSearch {

    /** Weaker than this nobody is found at all. */
    private static final double WEAKEST = 30;

    /** Of what the best one scores, the rest must score this share. */
    private static final double BESIDE_THE_BEST = 0.45;

    private final JdbcClient jdbc;
    private final SearchWords words;

    PersonSearch(JdbcClient jdbc, SearchWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** What the person who searches may know. */
    public interface Sight {

        /** Those of these people of whom no more than the name may be known. */
        Set<Long> nameOnly(Collection<Long> personIds);

        /** Those of these people whose withheld addresses and telephones may be known. */
        Set<Long> withheldToo(Collection<Long> personIds);

        /** For the product itself, which shows nothing of it to anybody. */
        Sight ALL = new Sight() {
            @Override
            public Set<Long> nameOnly(Collection<Long> personIds) {
                return Set.of();
            }

            @Override
            public Set<Long> withheldToo(Collection<Long> personIds) {
                return Set.copyOf(personIds);
            }
        };
    }

    /** Everybody found who fits well enough, the best first. */
    @Transactional(readOnly = true)
    public List<PersonHit> find(SearchQuestion question, Sight sight) {
        if (question.isEmpty()) return List.of();
        SearchCandidates candidates = new SearchCandidates(jdbc, words).of(question);
        List<Candidate> likeliest = candidates.likeliest(sight);
        Map<Long, Known> known =
                known(likeliest.stream().map(Candidate::personId).toList());
        List<PersonHit> hits = likeliest.stream()
                .filter(one -> known.containsKey(one.personId()))
                .map(one -> new PersonFit(question, candidates.meant(), known.get(one.personId()), one.whys())
                        .hit(one.personId()))
                .toList();
        double best = hits.stream().mapToDouble(PersonHit::score).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.score() >= Math.max(WEAKEST, best * BESIDE_THE_BEST))
                .sorted(Comparator.comparingDouble((PersonHit hit) -> -hit.score())
                        .thenComparing(PersonHit::personId))
                .toList();
    }

    /**
     * What is compared with the question.
     *
     * @param names the name itself first
     */
    record Known(List<Name> names, LocalDate born) {}

    /** One name of somebody; {@code why} says which. */
    record Name(String name, Why why, Set<String> words) {
        static Name of(String firstName, String lastName, Why why) {
            String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
            return new Name(name, why, NameWords.of(name));
        }
    }

    private Map<Long, Known> known(List<Long> ids) {
        Map<Long, Known> known = new LinkedHashMap<>();
        if (ids.isEmpty()) return known;
        jdbc.sql("select id, first_name, last_name, date_of_birth from person where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    List<Name> names = new ArrayList<>();
                    names.add(Name.of(row.getString(2), row.getString(3), Why.NAME));
                    known.put(row.getLong(1), new Known(names, row.getObject(4, LocalDate.class)));
                });
        jdbc.sql("select person_id, first_name, last_name, kind from person_name where mistaken = false"
                        + " and person_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    boolean former = PersonName.Kind.FORMER.name().equals(row.getString(4));
                    known.get(row.getLong(1))
                            .names()
                            .add(Name.of(
                                    row.getString(2), row.getString(3), former ? Why.FORMER_NAME : Why.OTHER_NAME));
                });
        return known;
    }
}
