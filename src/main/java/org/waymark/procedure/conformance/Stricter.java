package org.waymark.procedure.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.waymark.deadline.BankHolidays;
import org.waymark.deadline.Limit;
import org.waymark.deadline.LimitUnit;
import org.waymark.deadline.WorkingCalendar;

/**
 * Whether one limit is never later than another. Figures in different units cannot be compared by number, so both are counted
 * from every day of four years, at four times of the day.
 */
final class Stricter {

    /** Nothing in child protection runs longer, in any unit; counting on would only take time. */
    private static final int LONGEST = 2_000;

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 1, 1);
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(0, 30), LocalTime.of(9, 0), LocalTime.of(16, 40), LocalTime.of(23, 30));
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(BankHolidays.shipped(), true);

    private Stricter() {}

    /** An event for which the offered limit ends later than the wanted one; empty where there is none. */
    static Optional<Instant> counterexample(Limit wanted, Limit offered) {
        if (wanted.equals(offered)) return Optional.empty();
        if (offered.number() > LONGEST
                || wanted.unit() == LimitUnit.DATE
                || offered.unit() == LimitUnit.DATE
                || wanted.before() != offered.before()) return Optional.of(at(FROM, TIMES.get(0)));
        for (LocalDate day = FROM; day.isBefore(UNTIL); day = day.plusDays(1)) {
            for (LocalTime time : TIMES) {
                Instant event = at(day, time);
                if (CALENDAR.due(event, false, offered).isAfter(CALENDAR.due(event, false, wanted)))
                    return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
