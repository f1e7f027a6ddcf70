package org.waymark.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out how the deadlines of one milestone of one case stand, from nothing but the events that count: whatever the order
 * in which they were recorded, corrected or withdrawn, the same events give the same register. A clock that a matter of its own
 * started stands for itself: no other one takes its place, only what is done in that matter meets it, and it outlives the case.
 *
 * @param events the case's events that are not withdrawn
 * @param closedAt when the case was closed, or null
 */
record Reckoning(List<Happening> events, Instant closedAt, Instant now) {

    /**
     * What settles one enquiry or one concern and no other: a second one that was opened meanwhile goes on, and its own clock
     * counts then. A conference or a discussion that is held is for all of them (practice 3).
     */
    private static final Set<String> FOR_ONE =
            Set.of("s47-outcome", "no-conference-needed", "discussion-held-beforehand", "concern-joined-enquiry");

    /** Sets the state of each deadline; {@code starts} holds the starting events that count, by id. */
    void settle(List<Deadline> sameMilestone, Map<Long, Happening> starts) {
        Deadline counts = null;
        Set<Long> used = new HashSet<>();
        List<Deadline> inOrder = sameMilestone.stream()
                .sorted(Comparator.comparing((Deadline deadline) -> begin(deadline, starts))
                        .thenComparing(Deadline::startEventId))
                .toList();
        for (Deadline deadline : inOrder) {
            Happening start = starts.get(deadline.startEventId());
            if (start == null || start.withdrawn()) {
                if (deadline.state() != DeadlineState.WITHDRAWN) end(deadline, DeadlineState.WITHDRAWN, now);
                continue;
            }
            if (start.matter() != null) {
                settle(deadline, start, used);
                continue;
            }
            if (counts != null && !deadline.hasOwnDate() && !overBefore(counts, start, deadline)) {
                if (!deadline.restarts() && !settledAlone(counts, used)) {
                    end(deadline, DeadlineState.SUPERSEDED, begin(start, deadline));
                    continue;
                }
                if (deadline.restarts()) end(counts, DeadlineState.SUPERSEDED, begin(start, deadline));
            }
            settle(deadline, start, used);
            if (deadline.metOnEventId() != null) used.add(deadline.metOnEventId());
            counts = deadline;
        }
    }

    private void settle(Deadline deadline, Happening start, Set<Long> used) {
        Optional<Happening> met = meets(deadline, start, used);
        Optional<Happening> ended = ends(deadline, start, used);
        if (met.isPresent()
                && (ended.isEmpty()
                        || !ended.get().date().isBefore(met.get().date())
                                && !ended.get().at().isBefore(met.get().at()))) {
            boolean late = met.get().at().isAfter(deadline.dueAt());
            deadline.settle(
                    late ? DeadlineState.MET_LATE : DeadlineState.MET,
                    met.get().at(),
                    met.get().id(),
                    !late && met.get().recordedAt().isAfter(deadline.dueAt()));
        } else if (ended.isPresent()) {
            endUnmet(deadline, ended.get().at());
            used.add(ended.get().id());
        } else if (closedAt != null && start.matter() == null) {
            endUnmet(deadline, closedAt);
        } else {
            deadline.run(now);
        }
    }

    /** What was already late when it ended stays late. */
    private static void endUnmet(Deadline deadline, Instant at) {
        end(deadline, at.isAfter(deadline.dueAt()) ? DeadlineState.BREACHED : DeadlineState.WITHDRAWN, at);
    }

    private static void end(Deadline deadline, DeadlineState state, Instant at) {
        deadline.settle(state, at, null, false);
    }

    /** A date set for one occasion is met by one event; a report is the report for this conference since the last one. */
    private Optional<Happening> meets(Deadline deadline, Happening start, Set<Long> used) {
        Instant lastEnd = deadline.limit().before() ? endBefore(deadline, start) : null;
        return events.stream()
                .filter(event -> event.type().equals(deadline.milestone()) && event.concerns(start))
                .filter(event -> !isUsed(event, used))
                .filter(event -> {
                    if (deadline.limit().before())
                        return lastEnd == null || event.at().isAfter(lastEnd);
                    if (!deadline.hasOwnDate()) return event.follows(start);
                    return !used.contains(event.id())
                            && !event.sameOccasionAs(start)
                            && !event.date().isBefore(WorkingCalendar.dateOf(begin(start, deadline)));
                })
                .min(Happening.IN_ORDER);
    }

    private Optional<Happening> ends(Deadline deadline, Happening start, Set<Long> used) {
        Instant begin = begin(start, deadline);
        return events.stream()
                .filter(event ->
                        deadline.endingEvents().contains(event.type()) && event.concerns(start) && !isUsed(event, used))
                .filter(event -> deadline.planned()
                        ? !event.at().isBefore(begin)
                        : event.follows(start) || event.sameOccasionAs(start))
                .min(Happening.IN_ORDER);
    }

    private static boolean isUsed(Happening event, Set<Long> used) {
        return FOR_ONE.contains(event.type()) && used.contains(event.id());
    }

    /** Whether the clock that counts was settled by something that is about its own enquiry or concern alone. */
    private boolean settledAlone(Deadline counts, Set<Long> used) {
        return !counts.isOpen()
                && events.stream()
                        .filter(event -> isUsed(event, used))
                        .anyMatch(event -> event.at().equals(counts.settledAt()));
    }

    /** When the round before this plan ended. */
    private Instant endBefore(Deadline deadline, Happening start) {
        Instant begin = begin(start, deadline);
        return events.stream()
                .filter(event -> deadline.endingEvents().contains(event.type()))
                .map(Happening::at)
                .filter(at -> at.isBefore(begin))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the clock that counts was over when the next one started. */
    private boolean overBefore(Deadline counts, Happening next, Deadline nextDeadline) {
        if (counts.isOpen()) return false;
        boolean metByNext = events.stream()
                .filter(event -> Long.valueOf(event.id()).equals(counts.metOnEventId()))
                .anyMatch(event -> event.sameOccasionAs(next));
        return metByNext || !counts.settledAt().isAfter(begin(next, nextDeadline));
    }

    private static Instant begin(Deadline deadline, Map<Long, Happening> starts) {
        Happening start = starts.get(deadline.startEventId());
        return start == null ? deadline.startedAt() : begin(start, deadline);
    }

    /** A plan begins to count when it is written down, or on the planned date where that is earlier. */
    private static Instant begin(Happening start, Deadline deadline) {
        return deadline.planned() && start.recordedAt().isBefore(start.at()) ? start.recordedAt() : start.at();
    }
}
