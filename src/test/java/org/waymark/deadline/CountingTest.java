package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.deadline.LimitUnit.CALENDAR_DAYS;
import static org.waymark.deadline.LimitUnit.DATE;
import static org.waymark.deadline.LimitUnit.HOURS;
import static org.waymark.deadline.LimitUnit.MONTHS;
import static org.waymark.deadline.LimitUnit.WEEKS;
import static org.waymark.deadline.LimitUnit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;

/** A person can follow the count of a due date step by step, and it arrives where the register says. */
class CountingTest {

    private static final int CASES = 10_000;
    private static final long SEED = Long.getLong("waymark.seed", 20260429L);

    private final WorkingCalendar calendar = new WorkingCalendar(BankHolidays.shipped(), true);
    private final WorkingCalendar dayOne = new WorkingCalendar(BankHolidays.shipped(), false);

    @Test
    @Requirement("C10")
    void arrivesAtTheDateOfTheRegisterInTenThousandCases() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
            int number = random.nextInt(unit == HOURS ? 100 : unit == MONTHS ? 37 : 60);
            Limit limit = new Limit(number, unit, random.nextBoolean());
            Instant start = randomMoment(random);
            boolean dateOnly = unit != HOURS && random.nextBoolean();
            if (dateOnly) start = WorkingCalendar.startOf(WorkingCalendar.dateOf(start));
            WorkingCalendar counted = random.nextInt(4) == 0 ? dayOne : calendar;
            Counting counting = Counting.of(start, dateOnly, limit, counted);
            assertThat(counting.due())
                    .as("seed %d, case %d: %s %s", SEED, i, start, limit)
                    .isEqualTo(counted.due(start, dateOnly, limit));
            assertNothingLeftOut(counting, limit);
        }
    }

    /** Every day between the start and the due date has its step, and exactly so many of them are counted. */
    private static void assertNothingLeftOut(Counting counting, Limit limit) {
        List<Counting.Step> steps = counting.steps();
        if (limit.unit() == HOURS) {
            long seconds = steps.stream()
                    .mapToLong(
                            step -> step.until().getEpochSecond() - step.from().getEpochSecond())
                    .sum();
            assertThat(Math.abs(seconds - 3600L * limit.number())).isLessThanOrEqualTo(1);
            return;
        }
        for (int i = 1; i < steps.size() && limit.unit() != MONTHS; i++) {
            assertThat(steps.get(i).date()).isEqualTo(steps.get(i - 1).date().plusDays(limit.before() ? -1 : 1));
        }
        Integer last = steps.get(steps.size() - 1).number();
        int units = limit.unit() == WEEKS ? 7 * limit.number() : limit.unit() == DATE ? 0 : limit.number();
        assertThat(last).isEqualTo(units);
    }

    @Test
    void namesEachHolidayAndEachDayOfTheWeekendThatIsNotCounted() {
        Counting counting = Counting.of(london("2026-04-02T16:40"), false, Limit.after(1, WORKING_DAYS), calendar);
        assertThat(counting.steps())
                .extracting(step ->
                        step.date().getDayOfMonth() + " " + (step.skipped() != null ? step.skipped() : step.number()))
                .containsExactly("2 0", "3 Good Friday", "4 Saturday", "5 Sunday", "6 Easter Monday", "7 1");
    }

    @Test
    void aClockThatStartsOnASundayStartsOnThatSunday() {
        Counting counting = Counting.of(london("2026-06-07T10:00"), false, Limit.after(1, WORKING_DAYS), calendar);
        assertThat(counting.steps()).hasSize(2);
        assertThat(counting.steps().get(0).note()).contains("Sunday", "the clock starts");
        assertThat(counting.steps().get(0).number()).isZero();
    }

    @Test
    void countsBackFromTheConference() {
        Counting counting = Counting.of(london("2026-04-09T00:00"), true, Limit.before(3, WORKING_DAYS), calendar);
        assertThat(counting.steps())
                .extracting(step -> step.date().getDayOfMonth() + " " + (step.skipped() != null ? "-" : step.number()))
                .containsExactly("9 0", "8 1", "7 2", "6 -", "5 -", "4 -", "3 -", "2 3");
        assertThat(WorkingCalendar.dateOf(counting.due())).isEqualTo("2026-04-02");
    }

    @Test
    void saysWhatANightOfAClockChangeDoesToTheHours() {
        Counting spring = Counting.of(london("2026-03-28T12:00"), false, Limit.after(24, HOURS), calendar);
        assertThat(spring.steps()).hasSize(2);
        assertThat(spring.steps().get(1).note()).contains("forward", "does not exist");
        assertThat(spring.due()).isEqualTo(london("2026-03-29T13:00"));
        Counting autumn = Counting.of(london("2026-10-24T12:00"), false, Limit.after(24, HOURS), calendar);
        assertThat(autumn.steps().get(1).note()).contains("back", "twice");
        assertThat(autumn.due()).isEqualTo(london("2026-10-25T11:00"));
        Counting back = Counting.of(london("2026-03-30T12:00"), false, Limit.before(48, HOURS), calendar);
        assertThat(back.steps()).hasSize(3);
        assertThat(back.steps().get(1).note()).contains("forward");
    }

    @Test
    void saysWhereAMonthIsTooShort() {
        Counting counting = Counting.of(london("2026-11-30T09:00"), false, Limit.after(3, MONTHS), calendar);
        assertThat(counting.steps())
                .extracting(Counting.Step::date)
                .asString()
                .isEqualTo("[2026-11-30, 2026-12-30, 2027-01-30, 2027-02-28]");
        assertThat(counting.steps().get(3).note()).isEqualTo("This month has no day 30, so its last day counts.");
        assertThat(counting.steps().get(2).note()).isNull();
    }

    @Test
    void countsEveryDayOfWeeksAndCalendarDays() {
        assertThat(Counting.of(london("2026-05-11T09:00"), false, Limit.after(6, WEEKS), calendar)
                        .steps())
                .hasSize(43)
                .noneMatch(step -> step.skipped() != null);
        assertThat(Counting.of(london("2026-05-11T09:00"), false, Limit.after(8, CALENDAR_DAYS), calendar)
                        .due())
                .isEqualTo(WorkingCalendar.endOf(LocalDate.of(2026, 5, 19)));
    }

    @Test
    void countsAWorkingStartDayAsDayOneWhereTheInstallationIsSetUpSo() {
        Counting counting = Counting.of(london("2026-06-02T09:00"), false, Limit.after(2, WORKING_DAYS), dayOne);
        assertThat(counting.steps()).extracting(Counting.Step::number).containsExactly(1, 2);
        assertThat(counting.steps().get(0).note()).contains("counts as day 1");
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.LONDON).toInstant();
    }

    private static Instant randomMoment(Random random) {
        long from = Instant.parse("2019-01-01T00:00:00Z").toEpochMilli();
        long to = Instant.parse("2030-12-31T00:00:00Z").toEpochMilli();
        return Instant.ofEpochMilli(from + random.nextLong(to - from));
    }
}
