package org.waymark.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds people among thousands in spite of errors; the keys stored are those that a rebuild would write. */
abstract class AbstractSearchTest {

    private static final long SEED = 20260407;
    private static final int CROWD = 4000;
    private static final int ASKED = 150;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final PeopleRegister.By BY = new PeopleRegister.By("daisy.fieldmouse", null);

    @Autowired
    private PersonSearch search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private PersonFacts facts;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private People people;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** How often the right person stood among the first five. */
    private record Recall(String kind, int found, int asked) {
        double share() {
            return (double) found / asked;
        }
    }

    @Test
    void theRightPersonStandsAmongTheFirstFiveInSpiteOfErrors() {
        List<Recall> recalls = inACrowd(crowd -> {
            Populace errors = new Populace(SEED + 1);
            List<Recall> all = new ArrayList<>();
            all.add(recall("as it is", crowd, Populace.One::name));
            all.add(recall("last name first", crowd, one -> one.last() + " " + one.first()));
            all.add(recall("one error", crowd, one -> one.first() + " " + errors.misspelled(one.last(), 1)));
            all.add(recall(
                    "one error in each name",
                    crowd,
                    one -> errors.misspelled(one.first(), 1) + " " + errors.misspelled(one.last(), 1)));
            all.add(recall(
                    "two errors in one name",
                    crowd,
                    one -> one.first() + " "
                            + (one.last().length() < 7 ? one.last() : errors.misspelled(one.last(), 2))));
            all.add(recall(
                    "without apostrophe, hyphen",
                    crowd,
                    one -> (one.first() + " " + one.last()).replaceAll("['-]", "")));
            all.add(recall("beginnings", crowd, one -> start(one.first()) + " " + start(one.last())));
            all.add(recall(
                    "one error and date of birth",
                    crowd,
                    one -> errors.misspelled(one.last(), 1) + " " + one.born().getDayOfMonth() + "/"
                            + one.born().getMonthValue() + "/" + one.born().getYear()));
            all.add(recall("NHS number, one digit wrong", crowd, one -> wrongDigit(one.nhs())));
            all.add(recall("telephone", crowd, Populace.One::telephone));
            all.add(recall("address", crowd, one -> one.address().split(",")[0]));
            return all;
        });
        Map<String, Double> floors = Map.of(
                "as it is", 1.0,
                "last name first", 1.0,
                "one error", 0.97,
                "one error in each name", 0.90,
                "two errors in one name", 0.93,
                "without apostrophe, hyphen", 1.0,
                "beginnings", 0.90,
                "one error and date of birth", 0.97,
                "NHS number, one digit wrong", 1.0);
        System.out.println("Recall among " + CROWD + ", seed " + SEED + ": " + recalls);
        for (Recall recall : recalls)
            assertThat(recall.share())
                    .as("%s, seed %d", recall, SEED)
                    .isGreaterThanOrEqualTo(floors.getOrDefault(recall.kind(), 0.99));
    }

    private static String start(String name) {
        return name.substring(0, Math.min(5, name.length()));
    }

    private static String wrongDigit(String number) {
        return number.substring(0, 4)
                + (number.charAt(4) == '9' ? '0' : (char) (number.charAt(4) + 1))
                + number.substring(5);
    }

    private Recall recall(String kind, List<Populace.One> crowd, Function<Populace.One, String> typed) {
        Random random = new Random(SEED + kind.hashCode());
        Map<Long, Populace.One> byId = crowd.stream().collect(Collectors.toMap(Populace.One::id, Function.identity()));
        int found = 0;
        for (int i = 0; i < ASKED; i++) {
            Populace.One sought = crowd.get(random.nextInt(crowd.size()));
            boolean among = found(typed.apply(sought)).stream()
                    .limit(5)
                    .map(PersonHit::personId)
                    .map(byId::get)
                    .anyMatch(one -> one != null
                            && (one.id().equals(sought.id()) || one.name().equals(sought.name())));
            if (among) found++;
        }
        return new Recall(kind, found, ASKED);
    }

    @Test
    void aRebuildEqualsWhatIsStored() {
        inACrowd(crowd -> {
            List<Long> ids = crowd.stream().map(Populace.One::id).limit(500).toList();
            assertThat(index.stored(ids)).hasSize(500).isEqualTo(workedOut(ids));
            return null;
        });
        Long id = transaction(() -> register.add("Zebedee", "Quillfeather", LocalDate.of(1980, 2, 3), "M", BY)
                .id());
        transaction(() -> {
            Person person = people.findById(id).orElseThrow();
            register.describe(
                    id,
                    person.version(),
                    new PeopleRegister.Details("Zebedee", "Thrumble", null, null, false, null),
                    true,
                    BY);
            register.alsoCalled(id, PersonName.Kind.ALIAS, "Zeb", "Ostrander", null, BY);
            register.livesAt(id, new PeopleRegister.Home("7 Gloaming Lane, Wexcombe WX9 9ZQ", false, null, null), BY);
            register.reachedBy(
                    id, new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, "07700 900951", false, null), BY);
            return null;
        });
        assertThat(index.stored(List.of(id))).isEqualTo(workedOut(List.of(id)));
        assertThat(index.stored(List.of(id)).get(id))
                .extracting(SearchKey::text)
                .contains("thrumble zebedee", "quillfeather", "ostrander", "7 gloaming", "wx99zq", "07700900951");

        jdbc.update("delete from search_key where person_id = ? and kind = 'name'", id);
        jdbc.update("insert into search_word (key_text, word) values ('nobodyatall', 'nobodyatall')");
        assertThat(index.rebuild().differing()).isEqualTo(1);
        assertThat(index.stored(List.of(id))).isEqualTo(workedOut(List.of(id)));
        assertThat(index.rebuild().differing()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from search_word where word = 'nobodyatall'", Long.class))
                .as("a word that nobody is called any more")
                .isZero();
        aPersonOfTwoRecordsIsFoundByOneAlone(id);
    }

    private void aPersonOfTwoRecordsIsFoundByOneAlone(Long kept) {
        Long other = register.add("Twice", "Recorded", null, null, BY).id();
        PersonUnion union = merges.merge(
                kept, other, PersonMerges.described(people.findById(kept).orElseThrow()), "Her passport.", BY);
        assertThat(index.rebuild().differing()).isZero();
        jdbc.update(
                "insert into search_key (person_id, kind, key_text, weight, withheld) values (?, 'name', 'twice', 3, false)",
                other);
        assertThat(index.rebuild().differing()).as("left over from before").isEqualTo(1);
        assertThat(index.stored(List.of(other))).isEmpty();
        merges.undo(union.id(), Set.of(), "Two people.", BY);
        assertThat(index.stored(List.of(kept, other))).isEqualTo(workedOut(List.of(kept, other)));
    }

    @Test
    void saysWhyEachWasFound() {
        Long id = transaction(() -> {
            Long made = register.add("Ottoline", "Vandersmythe", LocalDate.of(2015, 3, 9), "F", BY)
                    .id();
            register.alsoCalled(made, PersonName.Kind.FORMER, "Ottoline", "Perriwig", null, BY);
            register.alsoCalled(made, PersonName.Kind.ALIAS, "Lotte", "Fernsby", null, BY);
            register.livesAt(
                    made, new PeopleRegister.Home("19 Nettlebed Road, Wexcombe, WX7 3QP", false, null, null), BY);
            register.reachedBy(
                    made, new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, "01632 960847", false, null), BY);
            return made;
        });
        assertThat(why("Ottoline Vandersmythe", id)).containsExactly(Why.NAME);
        assertThat(why("vandersmythe ottoline", id)).containsExactly(Why.NAME);
        assertThat(why("Ottoline Vandersmith", id)).containsAnyOf(Why.SOUNDS_LIKE, Why.SPELLED_LIKE);
        assertThat(why("Ottoline Vaxdersmythe", id)).contains(Why.SPELLED_LIKE);
        assertThat(why("Ottoline Perriwig", id)).contains(Why.FORMER_NAME);
        assertThat(why("Lotte Fernsby", id)).contains(Why.OTHER_NAME);
        assertThat(why("Otto Vander", id)).contains(Why.NAME_BEGINS);
        assertThat(why("Vandersmythe 9 March 2015", id)).contains(Why.NAME, Why.BORN);
        assertThat(why("Vandersmythe 3/9/2015", id)).contains(Why.BORN_DAY_AND_MONTH_SWAPPED);
        assertThat(why("Vandersmythe 9/3/2014", id)).contains(Why.BORN_NEARLY);
        assertThat(why("960847", id)).contains(Why.TELEPHONE);
        assertThat(why("+44 1632 960847", id)).contains(Why.TELEPHONE);
        assertThat(why("01632 960874", id)).contains(Why.TELEPHONE_NEARLY);
        assertThat(why("wx73qp", id)).contains(Why.POSTCODE);
        assertThat(why("19 Netlebed Rd", id)).contains(Why.ADDRESS);
        assertThat(found("Ottoline Vandersmythe").get(0).score())
                .isGreaterThan(found("Ottoline Perriwig").get(0).score());
    }

    @Test
    void whatIsWithheldFindsNobodyForThoseWhoMayNotSeeIt() {
        Long id = transaction(() -> {
            Long made = register.add("Wilhelmina", "Crankshaw", LocalDate.of(1991, 7, 21), "F", BY)
                    .id();
            register.livesAt(
                    made,
                    new PeopleRegister.Home("44 Secretary Mews, Wexcombe WX8 4ZZ", true, "her former partner", null),
                    BY);
            register.reachedBy(
                    made,
                    new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, "07700 900477", true, "her former partner"),
                    BY);
            return made;
        });
        for (String typed : List.of("44 Secretary Mews", "WX8 4ZZ", "07700 900477", "900477", "Secretary Mews")) {
            assertThat(ids(typed, PersonSearch.Sight.ALL)).as(typed).contains(id);
            assertThat(ids(typed, sight(Set.of(), Set.of()))).as(typed).doesNotContain(id);
        }
        assertThat(ids("Wilhelmina Crankshaw WX8 4ZZ", sight(Set.of(), Set.of())))
                .contains(id);
        assertThat(search.find(asked("Wilhelmina Crankshaw WX8 4ZZ"), sight(Set.of(), Set.of())).stream()
                        .filter(hit -> hit.personId().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .reasons())
                .as("the postcode is not confirmed either")
                .extracting(PersonHit.Reason::why)
                .containsExactly(Why.NAME);
        assertThat(ids("21/7/1991", sight(Set.of(id), Set.of())))
                .as("only the name")
                .doesNotContain(id);
        assertThat(ids("Crankshaw", sight(Set.of(id), Set.of()))).contains(id);
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoKey() {
        Long[] made = new Long[1];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            made[0] = register.add("Nevermore", "Undoneby", null, null, BY).id();
            status.setRollbackOnly();
        });
        assertThat(index.stored(List.of(made[0]))).isEmpty();
        assertThat(found("Nevermore Undoneby")).isEmpty();
    }

    private PersonSearch.Sight sight(Set<Long> nameOnly, Set<Long> withheldToo) {
        return new PersonSearch.Sight() {
            @Override
            public Set<Long> nameOnly(Collection<Long> personIds) {
                return nameOnly;
            }

            @Override
            public Set<Long> withheldToo(Collection<Long> personIds) {
                return withheldToo;
            }
        };
    }

    private List<Long> ids(String typed, PersonSearch.Sight sight) {
        return search.find(asked(typed), sight).stream()
                .map(PersonHit::personId)
                .toList();
    }

    private List<Why> why(String typed, Long id) {
        return found(typed).stream()
                .filter(hit -> hit.personId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(typed + " did not find the person"))
                .reasons()
                .stream()
                .map(PersonHit.Reason::why)
                .toList();
    }

    private List<PersonHit> found(String typed) {
        return search.find(asked(typed), PersonSearch.Sight.ALL);
    }

    private static SearchQuestion asked(String typed) {
        return SearchQuestion.of(typed, TODAY);
    }

    private Map<Long, Set<SearchKey>> workedOut(List<Long> ids) {
        return facts.of(ids).stream()
                .collect(Collectors.toMap(PersonKeys.Facts::personId, one -> new HashSet<>(PersonKeys.of(one))));
    }

    private <T> T transaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    /** Files a crowd in a transaction that is rolled back: no other test meets it. */
    private <T> T inACrowd(Function<List<Populace.One>, T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            List<Populace.One> crowd = Populace.file(
                    jdbc,
                    new Populace(SEED).people(CROWD),
                    "crowd of " + getClass().getSimpleName());
            List<Long> ids = crowd.stream().map(Populace.One::id).toList();
            for (int from = 0; from < ids.size(); from += 1000)
                index.index(ids.subList(from, Math.min(ids.size(), from + 1000)));
            return work.apply(crowd);
        });
    }
}
