package org.waymark.allocation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.allocation.OfficeHours;
import org.waymark.allocation.OnCallDuty;
import org.waymark.allocation.OnCallPeople;
import org.waymark.allocation.OnCallRota;
import org.waymark.allocation.OnCallShift;
import org.waymark.allocation.OnCallShifts;
import org.waymark.allocation.Span;
import org.waymark.deadline.DueWords;

/** Reads the rota for its page: who is on call now, the next four weeks, and when nobody is. */
@Component
class RotaPages {

    static final Duration AHEAD = Duration.ofDays(28);

    private final OnCallShifts shifts;
    private final OnCallRota rota;
    private final OnCallPeople people;
    private final OfficeHours hours;
    private final Clock clock;

    RotaPages(OnCallShifts shifts, OnCallRota rota, OnCallPeople people, OfficeHours hours, Clock clock) {
        this.shifts = shifts;
        this.rota = rota;
        this.people = people;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * The rota in words.
     *
     * @param now who is on call at this moment, one sentence each; while the office is open, that it is
     * @param duties the three duties
     */
    record Page(List<String> now, List<DutyRota> duties) {}

    /** One duty: its shifts, and the times at which nobody is on call. */
    record DutyRota(String words, List<Shift> shifts, List<String> gaps) {}

    /** A shift in words; {@code on} while it is on. */
    record Shift(Long id, String name, String from, String to, boolean on) {}

    @Transactional(readOnly = true)
    public Page read() {
        Instant now = clock.instant();
        List<OnCallShift> ahead = shifts.between(now, Instant.parse("9999-01-01T00:00:00Z"));
        return new Page(
                now(now),
                Arrays.stream(OnCallDuty.values())
                        .map(duty -> new DutyRota(
                                duty.words(),
                                ahead.stream()
                                        .filter(shift -> shift.duty() == duty)
                                        .map(shift -> shift(shift, now))
                                        .toList(),
                                rota.gaps(duty, new Span(now, now.plus(AHEAD))).stream()
                                        .map(gap ->
                                                "from " + DueWords.time(gap.from()) + " to " + DueWords.time(gap.to()))
                                        .toList()))
                        .toList());
    }

    private List<String> now(Instant now) {
        if (hours.isOpen(now)) return List.of("The office is open: the managers of the day answer.");
        List<OnCallShift> on = rota.onCallAt(now);
        if (on.isEmpty())
            return List.of("Nobody is on call now. What runs out goes straight to the managers of the line.");
        return on.stream()
                .map(shift -> people.name(shift.username()) + " is on call as "
                        + shift.duty().words() + " until "
                        + DueWords.time(shift.when().to()) + ".")
                .toList();
    }

    private Shift shift(OnCallShift shift, Instant now) {
        return new Shift(
                shift.id(),
                people.name(shift.username()),
                DueWords.time(shift.when().from()),
                DueWords.time(shift.when().to()),
                !shift.when().from().isAfter(now));
    }
}
