package org.waymark.allocation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.startup.CannotStart;

/** When somebody is at the desk: the configured days and hours in London, bank holidays excepted (practice 10). */
@Component
public class OfficeHours {

    private final WorkingCalendar calendar;
    private final Set<DayOfWeek> days;
    private final LocalTime opens;
    private final LocalTime closes;

    OfficeHours(
            WorkingCalendar calendar,
            @Value("${waymark.office-hours.days}") Set<DayOfWeek> days,
            @Value("${waymark.office-hours.opens}") String opens,
            @Value("${waymark.office-hours.closes}") String closes) {
        this.calendar = calendar;
        this.days = Set.copyOf(days);
        this.opens = time("opens", opens);
        this.closes = time("closes", closes);
        if (!this.opens.isBefore(this.closes))
            throw new CannotStart("The office opens at " + opens + " and closes at " + closes
                    + ". Set waymark.office-hours.closes later than waymark.office-hours.opens.");
    }

    private static LocalTime time(String name, String configured) {
        try {
            return LocalTime.parse(configured);
        } catch (DateTimeException e) {
            throw new CannotStart(
                    "waymark.office-hours." + name + " is '" + configured + "'. Write a time, like 09:00.");
        }
    }

    /** Whether the office is open; at the minute of closing it is closed. */
    public boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(WorkingCalendar.LONDON);
        return isOpenOn(there.toLocalDate())
                && !there.toLocalTime().isBefore(opens)
                && there.toLocalTime().isBefore(closes);
    }

    /** When the office next opens; the moment itself where it is open. */
    public Instant opensAfter(Instant at) {
        if (isOpen(at)) return at;
        LocalDate day = WorkingCalendar.dateOf(at);
        while (!isOpenOn(day) || !opening(day).isAfter(at)) day = day.plusDays(1);
        return opening(day);
    }

    /** The stretches of this time in which the office is closed, in order. */
    List<Span> closed(Span within) {
        List<Span> open = new ArrayList<>();
        LocalDate last = WorkingCalendar.dateOf(within.to());
        for (LocalDate day = WorkingCalendar.dateOf(within.from()); !day.isAfter(last); day = day.plusDays(1)) {
            if (isOpenOn(day))
                open.add(new Span(
                        opening(day),
                        day.atTime(closes).atZone(WorkingCalendar.LONDON).toInstant()));
        }
        return Span.without(within, open);
    }

    private boolean isOpenOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && calendar.holiday(day) == null;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
