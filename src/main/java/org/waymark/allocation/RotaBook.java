package org.waymark.allocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.audit.Trail;
import org.waymark.deadline.DueWords;

/** Changes the on-call rota: two people never share a duty unawares, and a gap is left only by one who says so. */
@Component
@Transactional
public class RotaBook {

    /** Nobody is on call without a break for longer than this. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final OnCallShifts shifts;
    private final OnCallRota rota;
    private final Workers workers;
    private final Trail trail;
    private final Clock clock;

    RotaBook(OnCallShifts shifts, OnCallRota rota, Workers workers, Trail trail, Clock clock) {
        this.shifts = shifts;
        this.rota = rota;
        this.workers = workers;
        this.trail = trail;
        this.clock = clock;
    }

    /** What stands against a change: the field it is about, and a sentence that says what to do. */
    public record Problem(String field, String sentence) {}

    /**
     * Puts a person on the rota, or changes a shift that stands there.
     *
     * @param id the shift to change, or null for a new one
     * @param gapMeant whether whoever changes it knows that somebody is missing
     * @return what stands against it; empty when it has been done
     */
    public List<Problem> put(Long id, OnCallDuty duty, String username, Span when, boolean gapMeant, String by) {
        Optional<OnCallShift> changed = id == null ? Optional.empty() : Optional.of(onRota(id));
        List<Problem> problems = new ArrayList<>();
        Optional<Worker> person = workers.findById(username).filter(duty::isFor);
        if (person.isEmpty())
            problems.add(new Problem(
                    "username", "Choose a person from the list who may be on call as " + duty.words() + "."));
        if (!when.to().isAfter(when.from()))
            problems.add(new Problem("toAt-day", "The end must be after the beginning."));
        if (Duration.between(when.from(), when.to()).compareTo(LONGEST) > 0)
            problems.add(
                    new Problem("toAt-day", "A shift lasts " + LONGEST.toDays() + " days at most. End it earlier."));
        if (!problems.isEmpty()) return problems;

        others(duty, id).stream()
                .filter(other -> other.when().overlaps(when))
                .findFirst()
                .ifPresent(other -> problems.add(new Problem("fromAt-day", overlap(other))));
        if (problems.isEmpty() && !gapMeant) gap(changed, duty, when).ifPresent(problems::add);
        if (!problems.isEmpty()) return problems;

        changed.ifPresent(shift -> shift.remove(clock.instant()));
        OnCallShift saved = shifts.save(new OnCallShift(duty, username, when));
        trail.add(
                by,
                id == null ? "on-call-added" : "on-call-changed",
                "on-call-shift",
                saved.id().toString(),
                null,
                null);
        return List.of();
    }

    /** The shift, if it is still on the rota. */
    @Transactional(readOnly = true)
    public Optional<OnCallShift> shift(Long id) {
        return shifts.findById(id).filter(shift -> !shift.isRemoved());
    }

    /** Takes a shift off the rota, as {@link #put} does. */
    public List<Problem> remove(Long id, boolean gapMeant, String by) {
        OnCallShift shift = onRota(id);
        Optional<Problem> gap = gapMeant ? Optional.empty() : gap(Optional.of(shift), shift.duty(), null);
        if (gap.isPresent()) return List.of(gap.get());
        shift.remove(clock.instant());
        trail.add(by, "on-call-removed", "on-call-shift", id.toString(), null, null);
        return List.of();
    }

    private OnCallShift onRota(Long id) {
        return shift(id).orElseThrow(() -> new IllegalArgumentException("Shift " + id + " is not on the rota."));
    }

    /** The first stretch from now on that somebody covered, or that lies between two shifts, and nobody would cover. */
    private Optional<Problem> gap(Optional<OnCallShift> without, OnCallDuty duty, Span with) {
        Instant now = clock.instant();
        List<Span> before = OnCallRota.spans(duty, shifts.between(now, EVER));
        List<Span> after = new ArrayList<>(
                OnCallRota.spans(duty, others(duty, without.map(OnCallShift::id).orElse(null))));
        if (with != null) after.add(with);
        if (before.isEmpty()) return Optional.empty();
        Instant end = Stream.concat(before.stream(), after.stream())
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElse(now);
        if (!end.isAfter(now)) return Optional.empty();
        Instant known =
                before.stream().map(Span::to).max(Comparator.naturalOrder()).orElse(now);
        List<Span> gapsBefore = rota.gaps(before, new Span(now, known));
        return rota.gaps(after, new Span(now, end)).stream()
                .filter(gap -> gapsBefore.stream()
                        .noneMatch(old ->
                                !gap.from().isBefore(old.from()) && !gap.to().isAfter(old.to())))
                .findFirst()
                .map(gap -> new Problem(
                        "gapMeant",
                        "Nobody would be on call as " + duty.words() + " from " + DueWords.time(gap.from()) + " to "
                                + DueWords.time(gap.to())
                                + ". Change the times, or tick that the gap is meant for now."));
    }

    private List<OnCallShift> others(OnCallDuty duty, Long id) {
        return shifts.between(clock.instant(), EVER).stream()
                .filter(shift -> shift.duty() == duty && !Objects.equals(shift.id(), id))
                .toList();
    }

    private String overlap(OnCallShift other) {
        String name =
                workers.findById(other.username()).map(Worker::displayName).orElse(other.username());
        return name + " is on call as " + other.duty().words() + " from "
                + DueWords.time(other.when().from()) + " to "
                + DueWords.time(other.when().to())
                + ". Begin after that, end before it, or change that shift first.";
    }
}
