package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.deadline.Limit;
import org.waymark.deadline.Timescales;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.BusyWeeks.Rules;

/**
 * The noise budget of practice 8 at 90 % timeliness: median worker at most 2 new alerts a day, team manager at most 6 answers a
 * day, director at most 3 a week. {@code -Dwaymark.test.seed} draws other weeks.
 */
@WaymarkTest
class NoiseBudgetTest {

    private static final long SEED = Long.getLong("waymark.test.seed", 20_260_601L);
    private static final double TIMELY = 0.9;

    private static final int ALERTS_OF_WORKER = 2;
    private static final int ANSWERS_OF_MANAGER = 6;
    private static final int ANSWERS_OF_DIRECTOR = 3;

    private static final Set<String> WITHOUT_DEPUTY =
            Set.of("team-manager", "service-manager", "head-of-service", "director");
    private static final Set<String> POSTS = Stream.concat(WITHOUT_DEPUTY.stream(), Stream.of("deputy-team-manager"))
            .collect(Collectors.toUnmodifiableSet());

    private final Ladder ladder;
    private final Timescales timescales;
    private final WorkingCalendar calendar;

    @Autowired
    NoiseBudgetTest(Ladder ladder, Timescales timescales, WorkingCalendar calendar) {
        this.ladder = ladder;
        this.timescales = timescales;
        this.calendar = calendar;
    }

    @Test
    void atNineInTenInTimeNobodyIsAskedMoreThanTheBudgetAllows() {
        BusyWeeks weeks = weeks("as shipped", new Rules(TIMELY, ladder, BreachBook::isOnlyListed, true, POSTS));
        assertThat(medianWorker(weeks)).as("seed " + SEED).isBetween(1.01, (double) ALERTS_OF_WORKER);
        assertThat(Frequency.teams().mapToInt(team -> busiestDay(weeks, team)))
                .as("seed " + SEED)
                .allMatch(answers -> answers <= ANSWERS_OF_MANAGER)
                .anyMatch(answers -> answers > 0);
        assertThat(busiestWeek(weeks)).as("seed " + SEED).isLessThanOrEqualTo(ANSWERS_OF_DIRECTOR);
    }

    /** Where no team has a deputy the managers hold the budget on the average of four weeks, not on each day. */
    @Test
    void aManagerWithoutADeputyHoldsItOnAverageAndOnlyByTheRulesOfPractice() {
        BusyWeeks weeks =
                weeks("no deputies", new Rules(TIMELY, ladder, BreachBook::isOnlyListed, true, WITHOUT_DEPUTY));
        assertThat(busiestManager(weeks)).as("seed " + SEED).isBetween(1.0, (double) ANSWERS_OF_MANAGER);

        BusyWeeks noisy = weeks(
                "no deputies, administrative lateness climbs, each child alone",
                new Rules(TIMELY, administrativeClimbs(), breach -> false, false, WITHOUT_DEPUTY));
        assertThat(busiestManager(noisy)).as("seed " + SEED).isGreaterThan(ANSWERS_OF_MANAGER);
    }

    @Test
    void atHalfInTimeTheBudgetIsBroken() {
        BusyWeeks weeks = weeks("half in time", new Rules(0.5, ladder, BreachBook::isOnlyListed, true, POSTS));
        assertThat(busiestManager(weeks)).as("seed " + SEED).isGreaterThan(ANSWERS_OF_MANAGER);
        assertThat(busiestWeek(weeks)).as("seed " + SEED).isGreaterThan(ANSWERS_OF_DIRECTOR);
    }

    private BusyWeeks weeks(String what, Rules rules) {
        BusyWeeks weeks = new BusyWeeks(timescales, calendar, rules, SEED).pass();
        System.out.printf(
                Locale.ROOT,
                "Noise budget, seed %d, %s: median worker %.2f a day; team managers %.2f to %.2f a day, at most %d;"
                        + " deputies up to %.2f; director at most %d a week%n",
                SEED,
                what,
                medianWorker(weeks),
                Frequency.teams()
                        .mapToDouble(team -> perDay(weeks, manager(team)))
                        .min()
                        .orElseThrow(),
                busiestManager(weeks),
                Frequency.teams()
                        .mapToInt(team -> busiestDay(weeks, team))
                        .max()
                        .orElseThrow(),
                Frequency.teams()
                        .mapToDouble(team -> perDay(weeks, team + " deputy-team-manager"))
                        .max()
                        .orElseThrow(),
                busiestWeek(weeks));
        return weeks;
    }

    /** The digest, which she is taken to get on every working day, and each new item that asks her why something is late. */
    private double medianWorker(BusyWeeks weeks) {
        double[] asked = Frequency.teams()
                .flatMap(team -> IntStream.range(0, BusyWeeks.WORKERS).mapToObj(number -> team + " worker " + number))
                .mapToDouble(worker -> perDay(weeks, worker))
                .sorted()
                .toArray();
        return 1 + asked[asked.length / 2];
    }

    private double busiestManager(BusyWeeks weeks) {
        return Frequency.teams()
                .mapToDouble(team -> perDay(weeks, manager(team)))
                .max()
                .orElseThrow();
    }

    private int busiestDay(BusyWeeks weeks, String team) {
        return days().mapToInt(day -> weeks.on(manager(team), day)).max().orElseThrow();
    }

    private int busiestWeek(BusyWeeks weeks) {
        return IntStream.range(0, BusyWeeks.WEEKS)
                .map(week -> IntStream.range(0, 7)
                        .map(day -> weeks.on("director", BusyWeeks.FIRST.plusDays(7L * week + day)))
                        .sum())
                .max()
                .orElseThrow();
    }

    private double perDay(BusyWeeks weeks, String whom) {
        return days().mapToInt(day -> weeks.on(whom, day)).average().orElseThrow();
    }

    private Stream<LocalDate> days() {
        return BusyWeeks.FIRST.datesUntil(BusyWeeks.AFTER).filter(calendar::isWorkingDay);
    }

    private static String manager(String team) {
        return team + " team-manager";
    }

    private Ladder administrativeClimbs() {
        return new Ladder() {
            @Override
            public List<String> roles(String alarmClass) {
                return ladder.roles(asStatutory(alarmClass));
            }

            @Override
            public Limit timeToAnswer(String alarmClass, int rung) {
                return ladder.timeToAnswer(asStatutory(alarmClass), rung);
            }

            private String asStatutory(String alarmClass) {
                return alarmClass.equals("administrative") ? "statutory" : alarmClass;
            }
        };
    }
}
