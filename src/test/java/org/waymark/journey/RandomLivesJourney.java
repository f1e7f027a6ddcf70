package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.HolidayBook;
import org.waymark.deadline.HolidayChanges;
import org.waymark.deadline.HolidayRecount;
import org.waymark.escalation.Difference;
import org.waymark.escalation.Reconciliation;

/**
 * Whatever happens to cases, and in whatever order: the register of deadlines and the engine agree.
 *
 * <p>The cases it leaves behind, thousands in the full build, would weigh on every test after it: they go with its context.
 */
@WaymarkTest
@DirtiesContext
class RandomLivesJourney {

    private static final int SCALE = Integer.getInteger("waymark.test.scale", 10);
    private static final int CASES = 2_000 / SCALE;
    private static final int CHAPTERS = 8;

    @Autowired
    private RandomLives lives;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private HolidayBook holidays;

    @Autowired
    private HolidayRecount recount;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Random days;
    private int recounted;

    @AfterEach
    void theShippedHolidaysAgain() {
        jdbc.sql("delete from bank_holiday_entry").update();
        holidays.open();
        recount.run();
    }

    @Test
    void theRegisterAndTheEngineAgreeAfterRandomLives() {
        long seed = Long.getLong("waymark.random.seed", 20_260_407L);
        System.out.println("Random lives: " + CASES + " cases, seed " + seed);
        days = new Random(seed);
        List<RandomLife> all = new ArrayList<>();
        for (int chapter = 0; chapter < CHAPTERS; chapter++) {
            List<RandomLife> now = new ArrayList<>();
            for (int i = 0; i < CASES / CHAPTERS; i++) now.add(lives.begin(seed, all.size() + i, SCALE > 1));
            all.addAll(now);
            now.forEach(life -> safely(life, life::begins, seed));
            agree(all, seed);
            int longest = now.stream().mapToInt(RandomLife::length).max().orElse(0);
            for (int step = 0; step < longest; step++) {
                for (RandomLife life : now) if (step < life.length()) safely(life, life::goesOn, seed);
                if (step == 1) holidayComesOrGoes(all);
                if (step % 3 == 2) agree(now, seed);
            }
        }
        agree(all, seed);
        Map<String, Long> lived = all.stream()
                .flatMap(life -> life.episodes().stream())
                .flatMap(id -> deadlines.findByEpisodeIdOrderByDueAt(id).stream())
                .collect(Collectors.groupingBy(
                        deadline -> deadline.state().name(), TreeMap::new, Collectors.counting()));
        System.out.println("Random lives: deadlines by state " + lived);
        assertThat(recounted).as("deadlines that a holiday moved").isPositive();
        assertThat(lived.keySet())
                .as("everything that can become of a deadline has")
                .contains("RUNNING", "MET", "MET_LATE", "BREACHED", "WITHDRAWN", "SUPERSEDED", "AGREED_IN_ADVANCE");
    }

    /** A bank holiday is declared, or taken back, while these lives go on. */
    private void holidayComesOrGoes(List<RandomLife> lives) {
        lives.stream().map(RandomLife::now).max(Comparator.naturalOrder()).ifPresent(clock::moveTo);
        LocalDate day = LocalDate.of(2026, 3, 23).plusDays(days.nextInt(330));
        TreeMap<LocalDate, String> changed = new TreeMap<>(Map.of(day, "Declared at random"));
        holidays.enter(
                holidays.known().containsKey(day)
                        ? new HolidayChanges(new TreeMap<>(), changed)
                        : new HolidayChanges(changed, new TreeMap<>()),
                "kit.cogwheel");
        recounted += recount.run();
    }

    private static void safely(RandomLife life, Runnable step, long seed) {
        try {
            step.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("With seed " + seed + " this life broke off: " + e + "\n" + life.story(), e);
        }
    }

    private void agree(List<RandomLife> lives, long seed) {
        Map<Long, RandomLife> byCase = lives.stream()
                .flatMap(life -> life.episodes().stream().map(id -> Map.entry(id, life)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Difference> found = reconciliation.run("tester").found().stream()
                .filter(difference -> byCase.containsKey(difference.episodeId()))
                .toList();
        if (found.isEmpty()) return;
        fail("With seed " + seed + " the register and the engine differ:\n"
                + found.stream().map(Difference::toString).limit(20).collect(Collectors.joining("\n")) + "\n"
                + found.stream()
                        .map(difference -> byCase.get(difference.episodeId()))
                        .distinct()
                        .min(Comparator.comparingInt(life -> life.story().length()))
                        .map(RandomLife::story)
                        .orElse(""));
    }
}
