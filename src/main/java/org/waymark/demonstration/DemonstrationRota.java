package org.waymark.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.allocation.OnCallDuty;
import org.waymark.allocation.OnCallShift;
import org.waymark.allocation.OnCallShifts;
import org.waymark.allocation.Span;
import org.waymark.deadline.WorkingCalendar;

/**
 * The invented rota: week after week two workers and two managers in turn, from before the first story to two months ahead.
 * The legal adviser has agreed three weeks only, so that the page has a gap to show.
 */
@Component
class DemonstrationRota {

    private static final int WEEKS_BEFORE = 40;
    private static final int WEEKS_AHEAD = 9;
    private static final int LEGAL_WEEKS_AHEAD = 3;
    private static final int HAND_OVER = 17;

    private final OnCallShifts shifts;
    private final Clock clock;

    DemonstrationRota(OnCallShifts shifts, Clock clock) {
        this.shifts = shifts;
        this.clock = clock;
    }

    @Transactional
    public void makeWhereThereIsNone() {
        if (shifts.count() > 0) return;
        LocalDate monday =
                WorkingCalendar.dateOf(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = -WEEKS_BEFORE; week < WEEKS_AHEAD; week++) {
            LocalDate begin = monday.plusWeeks(week);
            boolean even = week % 2 == 0;
            put(OnCallDuty.WORKER, even ? "olive.nightowl" : "sam.sparrowhawk", begin);
            put(OnCallDuty.MANAGER, even ? "martha.milestone" : "theo.thornbush", begin);
            if (week < LEGAL_WEEKS_AHEAD) put(OnCallDuty.LEGAL, "lex.parchment", begin);
        }
    }

    private void put(OnCallDuty duty, String username, LocalDate monday) {
        shifts.save(new OnCallShift(duty, username, new Span(handOver(monday), handOver(monday.plusWeeks(1)))));
    }

    private static Instant handOver(LocalDate day) {
        return day.atTime(HAND_OVER, 0).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
