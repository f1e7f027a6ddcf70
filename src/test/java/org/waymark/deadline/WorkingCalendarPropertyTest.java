package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The calendar against a second implementation that lists all days and picks from the list. */
class WorkingCalendarPropertyTest {

    private static final long SEED = Long.getLong("waymark.seed", 20260402L);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Set<LocalDate> holidays =
            new TreeSet<>(BankHolidays.shipped().names().keySet());
    private final WorkingCalendar dayZero = new WorkingCalendar(BankHolidays.shipped(), true);
    private final WorkingCalendar dayOne = new WorkingCalendar(BankHolidays.shipped(), false);

    @Test
    void everyUnitAgreesWithTheNaiveCount() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Instant event = randomMoment(random);
            LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
            int number = random.nextInt(unit == LimitUnit.HOURS ? 100 : unit == LimitUnit.MONTHS ? 37 : 60);
            Limit limit = new Limit(number, unit, random.nextBoolean());
            boolean dateOnly = random.nextBoolean();
            boolean zero = random.nextBoolean();
            Instant due = (zero ? dayZero : dayOne).due(event, dateOnly, limit);
            assertThat(due)
                    .as("seed %d, round %d: %s, %s, day zero %s", SEED, i, event, limit, zero)
                    .isEqualTo(naive(event, dateOnly, limit, zero));
        }
    }

    @Test
    void whatIsDueInWorkingDaysFallsOnAWorkingDayAndCountsBackToTheSameNumber() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 5_000; i++) {
            LocalDate start = randomMoment(random).atZone(LONDON).toLocalDate();
            int number = 1 + random.nextInt(60);
            LocalDate due = dayZero.workingDays(start, number);
            assertThat(dayZero.isWorkingDay(due))
                    .as("seed %d: %s + %d", SEED + 1, start, number)
                    .isTrue();
            assertThat(dayZero.workingDaysBetween(start, due)).isEqualTo(number);
        }
    }

    /** Warned so long before, at the beginning of a day where days are meant, and never after the last working day began. */
    @Test
    void everyWarningAgreesWithTheNaiveCount() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < 10_000; i++) {
            LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
            Limit limit = new Limit(random.nextInt(unit == LimitUnit.MONTHS ? 13 : 60), unit, random.nextBoolean());
            boolean dateOnly = random.nextBoolean();
            boolean zero = random.nextBoolean();
            Instant due = naive(randomMoment(random), dateOnly, limit, zero);
            LimitUnit leadUnit = LimitUnit.values()[random.nextInt(LimitUnit.values().length - 1)];
            int lead = random.nextInt(20);
            assertThat((zero ? dayZero : dayOne).warning(due, limit, lead, leadUnit))
                    .as(
                            "seed %d, round %d: due %s after %s, %d %s ahead, day zero %s",
                            SEED + 2, i, due, limit, lead, leadUnit, zero)
                    .isEqualTo(naiveWarning(due, limit, lead, leadUnit, zero));
        }
    }

    private Instant naiveWarning(Instant due, Limit limit, int lead, LimitUnit leadUnit, boolean zero) {
        LocalDate day = due.atZone(LONDON).toLocalDate();
        boolean wholeDay = due.equals(end(day));
        if (leadUnit == LimitUnit.HOURS) {
            if (limit.unit() == LimitUnit.HOURS || !wholeDay) return due.minusSeconds(3600L * lead);
            LocalDate office = isWorking(day) ? day : pick(day, 1, -1, zero);
            return office.atTime(17, 0).atZone(LONDON).toInstant().minusSeconds(3600L * lead);
        }
        LocalDate ahead = naive(day.atStartOfDay(LONDON).toInstant(), true, Limit.before(lead, leadUnit), zero)
                .atZone(LONDON)
                .toLocalDate();
        LocalDate lastWorkingDay = pick(day, 1, -1, true);
        boolean tooLate = wholeDay && !isWorking(day) && ahead.isAfter(lastWorkingDay);
        return (tooLate ? lastWorkingDay : ahead).atStartOfDay(LONDON).toInstant();
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
    }

    private Instant naive(Instant event, boolean dateOnly, Limit limit, boolean zero) {
        ZonedDateTime london = event.atZone(LONDON);
        LocalDate day = london.toLocalDate();
        int sign = limit.before() ? -1 : 1;
        return switch (limit.unit()) {
            case HOURS -> Instant.ofEpochMilli(event.toEpochMilli() + sign * limit.number() * 3_600_000L);
            case WORKING_DAYS -> end(pick(day, limit.number(), sign, zero));
            case CALENDAR_DAYS -> end(LocalDate.ofEpochDay(day.toEpochDay() + (long) sign * limit.number()));
            case WEEKS -> end(LocalDate.ofEpochDay(day.toEpochDay() + 7L * sign * limit.number()));
            case MONTHS -> end(months(day, sign * limit.number()));
            case DATE -> dateOnly ? end(day) : Instant.ofEpochMilli(event.toEpochMilli());
        };
    }

    /** Lists the working days in that direction, the start day first where it counts, and takes the right one. */
    private LocalDate pick(LocalDate start, int number, int sign, boolean zero) {
        if (number == 0) return start;
        List<LocalDate> working = new ArrayList<>();
        for (int offset = zero ? 1 : 0; offset < 200; offset++) {
            LocalDate day = start.plusDays((long) offset * sign);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!weekend && !holidays.contains(day)) working.add(day);
        }
        return working.get(number - 1);
    }

    private static LocalDate months(LocalDate day, int number) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + number;
        LocalDate first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
        return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
    }

    private static Instant randomMoment(Random random) {
        long from = Instant.parse("2019-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2030-12-31T00:00:00Z").getEpochSecond();
        return Instant.ofEpochSecond(from + random.nextLong(to - from));
    }
}
