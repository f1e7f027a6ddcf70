package org.waymark.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WorkingCalendar;

/** Says a due date as it stands at this moment; days late are working days, because that is how limits are counted. */
@Component
public class DueDates {

    private static final Due NONE = new Due("none", "No date", null);

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDates(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The due date in words, soon when it is today or on the next working day; where there is none, the tone is {@code none}. */
    public Due of(Instant due) {
        return of(due, null, null);
    }

    /** The due date of a missed deadline in words, with the way to the page that says why it was due then. */
    Due of(Instant due, Long deadlineId) {
        return of(due, null, deadlineId);
    }

    /**
     * The due date of a deadline in words, with the way to the page that says why it is due then.
     *
     * @param warningAt from when it is soon, by the warning lead of its own rule; null where no rule says so, and then it is soon
     *     when it is today or on the next working day
     */
    Due of(Instant due, Instant warningAt, Long deadlineId) {
        if (due == null) return NONE.explainedBy(deadlineId);
        Instant now = clock.instant();
        return (due.isBefore(now) ? late(due, now) : ahead(due, warningAt, now)).explainedBy(deadlineId);
    }

    /** The date alone, with the hour where the limit has one: "Tue 7 April 2026", "Wed 8 April 2026 at 9am". */
    String dated(Instant due) {
        return isWholeDay(due) ? SayDate.weekdayOf(due) : SayDate.moment(due);
    }

    private Due late(Instant due, Instant now) {
        LocalDate day = day(due);
        String date = "due " + SayDate.weekday(day);
        long hours = Duration.between(due, now).toHours();
        if (!isWholeDay(due) && hours < 24)
            return new Due(
                    "late",
                    hours == 0 ? "Less than an hour late" : SayDate.count(hours, "hour") + " late",
                    "due " + SayDate.moment(due));
        int days = calendar.workingDaysBetween(day, day(now));
        return new Due("late", days == 0 ? "Late" : SayDate.count(days, "working day") + " late", date);
    }

    private Due ahead(Instant due, Instant warningAt, Instant now) {
        LocalDate day = day(due);
        LocalDate today = day(now);
        String by =
                isWholeDay(due) ? "" : " by " + SayDate.hour(SayDate.london(due).toLocalTime());
        boolean warned = warningAt != null && !now.isBefore(warningAt);
        boolean soon = warningAt == null ? calendar.workingDaysBetween(today, day) <= 1 : warned;
        String tone = soon ? "soon" : "later";
        if (day.equals(today)) return new Due(tone, "Due today" + by, null);
        if (day.equals(today.plusDays(1))) return new Due(tone, "Due tomorrow" + by, SayDate.weekday(day));
        // the date alone does not say that its rule warns already, and colour is not to be the only sign
        return new Due(tone, (warned ? "Due soon: " : "Due ") + SayDate.weekday(day) + by, null);
    }

    /** A limit in days ends with its last second; then the hour says nothing. */
    static boolean isWholeDay(Instant due) {
        ZonedDateTime there = SayDate.london(due);
        return there.getHour() == 23 && there.getMinute() == 59;
    }

    private static LocalDate day(Instant at) {
        return SayDate.london(at).toLocalDate();
    }
}
