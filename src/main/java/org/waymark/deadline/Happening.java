package org.waymark.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.waymark.casefile.CaseEvent;

/** An event as the reckoning of deadlines sees it. */
record Happening(
        long id,
        String type,
        Instant at,
        boolean dateOnly,
        Instant recordedAt,
        Long recordId,
        String source,
        String matter,
        boolean withdrawn) {

    static final Comparator<Happening> IN_ORDER =
            Comparator.comparing(Happening::at).thenComparing(Happening::id);

    static Happening of(CaseEvent event) {
        return new Happening(
                event.id(),
                event.eventType(),
                event.happenedAt(),
                event.dateOnly(),
                event.recordedAt(),
                event.recordId(),
                event.fieldKey(),
                event.matter(),
                event.withdrawn());
    }

    /** What happened before its case came from another system was that system's to write down: it is not late writing of ours. */
    Happening knownFrom(Instant broughtInAt) {
        return broughtInAt == null || at.isAfter(broughtInAt) || !at.isBefore(recordedAt)
                ? this
                : new Happening(id, type, at, dateOnly, at, recordId, source, matter, withdrawn);
    }

    /** Whether it has to do with the clock that {@code start} started: a matter's clock is nobody else's. */
    boolean concerns(Happening start) {
        return start.matter == null || start.matter.equals(matter);
    }

    LocalDate date() {
        return WorkingCalendar.dateOf(at);
    }

    /**
     * Two names for one and the same occasion: a core group that is held is also the next core group. Such an event does not
     * settle the clock that it starts.
     */
    boolean sameOccasionAs(Happening other) {
        return id == other.id
                || recordId != null
                        && recordId.equals(other.recordId)
                        && at.equals(other.at)
                        && Objects.equals(source, other.source);
    }

    /**
     * Whether this can meet a clock that {@code start} started. Where only a date is known the whole day counts; of two events
     * that cannot be told apart by time, the one recorded later is the later one.
     */
    boolean follows(Happening start) {
        if (sameOccasionAs(start)) return false;
        if (dateOnly != start.dateOnly && date().equals(start.date()) && !type.equals(start.type)) return true;
        return at.equals(start.at) ? id > start.id : at.isAfter(start.at);
    }
}
