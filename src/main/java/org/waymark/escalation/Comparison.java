package org.waymark.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.deadline.DueWords;
import org.waymark.deadline.StageTimers;
import org.waymark.escalation.EngineWatch.Escalation;
import org.waymark.escalation.EngineWatch.Timer;

/**
 * Holds what is registered against what waits in the engine. Each running deadline has one timer at its date, drawn in its
 * stage or in the escalation that watches it, or is being answered there; nothing else waits for a deadline.
 */
final class Comparison {

    /** A deadline that is to be met. */
    record Running(Long id, Long episodeId, String milestone, Instant due, String watcher) {}

    /**
     * A breach that is not closed.
     *
     * @param needless whether its deadline was met in time or does not run any more, so that nobody need answer
     */
    record OpenBreach(Long id, Long deadlineId, Long episodeId, String milestone, String instance, boolean needless) {}

    private record Key(Long episodeId, String milestone) {}

    private final List<Difference> found = new ArrayList<>();
    private final Map<String, Escalation> escalations;
    private final Map<String, Timer> watchingOn = new HashMap<>();
    private final Map<Key, List<Timer>> drawn = new HashMap<>();

    private Comparison(List<Timer> timers, List<Escalation> escalations) {
        this.escalations =
                escalations.stream().collect(Collectors.toMap(Escalation::processInstanceId, Function.identity()));
        for (Timer timer : timers) {
            if (timer.element().equals(StageTimers.WATCH_ON)) {
                watchingOn.put(timer.processInstanceId(), timer);
            } else {
                drawn.computeIfAbsent(new Key(timer.episodeId(), milestone(timer)), key -> new ArrayList<>())
                        .add(timer);
            }
        }
    }

    static List<Difference> of(
            List<Running> deadlines, List<OpenBreach> breaches, List<Timer> timers, List<Escalation> escalations) {
        Comparison comparison = new Comparison(timers, escalations);
        comparison.timersFailed(timers);
        Map<Key, List<Running>> unwatched = new HashMap<>();
        for (Running deadline : deadlines) {
            Key key = new Key(deadline.episodeId(), deadline.milestone());
            if (deadline.watcher() == null)
                unwatched.computeIfAbsent(key, same -> new ArrayList<>()).add(deadline);
            else comparison.watchedByEscalation(deadline);
        }
        Set<Key> keys = new HashSet<>(comparison.drawn.keySet());
        keys.addAll(unwatched.keySet());
        keys.forEach(key -> comparison.watchedInStage(
                key, unwatched.getOrDefault(key, List.of()), comparison.drawn.getOrDefault(key, List.of())));
        comparison.breachesAnswered(breaches);
        comparison.escalationsNeeded(deadlines, breaches);
        return comparison.found.stream()
                .sorted(Comparator.comparing(Difference::episodeId, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Difference::milestone, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Difference::words))
                .toList();
    }

    private static String milestone(Timer timer) {
        return timer.element().substring(0, timer.element().length() - "-due".length());
    }

    private void timersFailed(List<Timer> timers) {
        timers.stream()
                .filter(Timer::failed)
                .forEach(timer -> differs(
                        timer.episodeId(),
                        timer.element(),
                        false,
                        "The timer has failed and is not tried any more. Look for it under failed jobs."));
    }

    private void watchedByEscalation(Running deadline) {
        Escalation watcher = escalations.get(deadline.watcher());
        Timer timer = watchingOn.get(deadline.watcher());
        if (watcher == null) {
            differs(deadline, true, "The escalation that watched this deadline has ended, and nothing watches it now.");
        } else if (!watcher.waits()) {
            differs(deadline, false, "The escalation has stopped: nothing in it waits for a date or for a person.");
        } else if (timer != null && !timer.due().equals(deadline.due())) {
            differs(deadline, true, wrongDate(timer, deadline));
        }
    }

    private void watchedInStage(Key key, List<Running> deadlines, List<Timer> timers) {
        List<Timer> left = new ArrayList<>(timers);
        left.removeIf(timer -> timer.due().equals(StageTimers.NEVER));
        List<Running> unmatched = new ArrayList<>();
        for (Running deadline : deadlines) {
            Timer onTheDay = left.stream()
                    .filter(timer -> timer.due().equals(deadline.due()))
                    .findFirst()
                    .orElse(null);
            if (onTheDay == null) unmatched.add(deadline);
            else left.remove(onTheDay);
        }
        for (Running deadline : unmatched) {
            if (left.isEmpty())
                differs(
                        deadline,
                        true,
                        "No timer watches this deadline, which is due on " + DueWords.moment(deadline.due()) + ".");
            else differs(deadline, true, wrongDate(left.remove(0), deadline));
        }
        left.forEach(timer -> differs(
                key.episodeId(),
                key.milestone(),
                true,
                "A timer fires on " + DueWords.moment(timer.due()) + ", but no running deadline needs it."));
    }

    private void breachesAnswered(List<OpenBreach> breaches) {
        Set<Long> asked = new HashSet<>();
        for (OpenBreach breach : breaches) {
            if (breach.needless()) {
                differs(breach, "A manager is still asked, although the thing was done in time or need not be done.");
            } else if (!escalations.containsKey(breach.instance())) {
                differs(breach, "A breach is open, but the escalation that asks for its answer has ended.");
            } else if (breach.deadlineId() != null && !asked.add(breach.deadlineId())) {
                differs(breach, "The same deadline is being answered for twice.");
            }
        }
    }

    private void escalationsNeeded(List<Running> deadlines, List<OpenBreach> breaches) {
        Set<String> needed = deadlines.stream().map(Running::watcher).collect(Collectors.toSet());
        breaches.forEach(breach -> needed.add(breach.instance()));
        escalations.values().stream()
                .filter(escalation -> !needed.contains(escalation.processInstanceId()))
                .forEach(escalation -> differs(
                        escalation.episodeId(),
                        escalation.milestone() == null ? Watching.CASE_ALLOCATED : escalation.milestone(),
                        false,
                        "An escalation runs although nothing is left for it to watch or to answer."));
    }

    private static String wrongDate(Timer timer, Running deadline) {
        return "The timer fires on " + DueWords.moment(timer.due()) + ", but the register says "
                + DueWords.moment(deadline.due()) + ".";
    }

    private void differs(Running deadline, boolean repairable, String words) {
        differs(deadline.episodeId(), deadline.milestone(), repairable, words);
    }

    private void differs(OpenBreach breach, String words) {
        differs(breach.episodeId(), breach.milestone(), false, words);
    }

    private void differs(Long episodeId, String milestone, boolean repairable, String words) {
        found.add(new Difference(
                episodeId, milestone, repairable && Objects.nonNull(episodeId) && milestone != null, words));
    }
}
