package org.waymark.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.OnCallNow;

/** Who is on call when. Within office hours nobody is: the day's managers are there. */
@Component
@Transactional(readOnly = true)
public class OnCallRota implements OnCallNow {

    private final OnCallShifts shifts;
    private final OfficeHours hours;
    private final Clock clock;

    OnCallRota(OnCallShifts shifts, OfficeHours hours, Clock clock) {
        this.shifts = shifts;
        this.hours = hours;
        this.clock = clock;
    }

    /** The shifts that are on at that moment; none while the office is open. */
    public List<OnCallShift> onCallAt(Instant at) {
        return hours.isOpen(at) ? List.of() : shifts.at(at);
    }

    @Override
    public boolean acts(String username) {
        return onCallAt(clock.instant()).stream()
                .anyMatch(shift ->
                        shift.duty() != OnCallDuty.LEGAL && shift.username().equals(username));
    }

    /** When nobody is on call for the duty although the office is closed; office hours within a long gap are not left out. */
    public List<Span> gaps(OnCallDuty duty, Span within) {
        return gaps(spans(duty, shifts.between(within.from(), within.to())), within);
    }

    List<Span> gaps(Collection<Span> covered, Span within) {
        return Span.without(within, covered).stream()
                .map(hours::closed)
                .filter(closed -> !closed.isEmpty())
                .map(closed -> new Span(
                        closed.get(0).from(), closed.get(closed.size() - 1).to()))
                .toList();
    }

    static List<Span> spans(OnCallDuty duty, Collection<OnCallShift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.duty() == duty)
                .map(OnCallShift::when)
                .toList();
    }
}
