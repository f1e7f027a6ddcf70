package org.waymark.deadline;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEventRecorded;
import org.waymark.casefile.CaseEventWithdrawn;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeClosed;
import org.waymark.casefile.Episodes;
import org.waymark.deadline.DeadlineChange.Standing;

/**
 * Keeps the register of deadlines in step with the events of a case, in the transaction that records them. An event may start
 * clocks, meet them and end them; the state of a milestone is always worked out anew from all the events of the case.
 */
@Component
@Transactional(propagation = Propagation.REQUIRED)
class Register {

    private final Deadlines deadlines;
    private final CaseEvents events;
    private final CaseRecords records;
    private final Episodes episodes;
    private final Timescales timescales;
    private final WorkingCalendar calendar;
    private final DeadlineChanges changes;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Register(
            Deadlines deadlines,
            CaseEvents events,
            CaseRecords records,
            Episodes episodes,
            Timescales timescales,
            WorkingCalendar calendar,
            DeadlineChanges changes,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.records = records;
        this.episodes = episodes;
        this.timescales = timescales;
        this.calendar = calendar;
        this.changes = changes;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(CaseEventRecorded recorded) {
        CaseEvent event = recorded.event();
        Happening happening = Happening.of(event);
        oneAtATime(event.episodeId());
        List<Deadline> known = deadlines.findByEpisodeIdOrderByDueAt(event.episodeId());
        Set<String> touched = touchedBy(happening, known);
        for (Timescale rule : timescales.startedBy(happening.type(), happening.date())) {
            start(event, happening, rule, known);
            touched.add(rule.milestone());
        }
        reckon(event.episodeId(), touched);
    }

    @EventListener
    void on(CaseEventWithdrawn withdrawn) {
        Happening happening = Happening.of(withdrawn.event());
        Long episodeId = withdrawn.event().episodeId();
        oneAtATime(episodeId);
        reckon(episodeId, touchedBy(happening, deadlines.findByEpisodeIdOrderByDueAt(episodeId)));
    }

    @EventListener
    void on(EpisodeClosed closed) {
        Set<String> open = new TreeSet<>();
        deadlines.findByEpisodeIdOrderByDueAt(closed.episodeId()).stream()
                .filter(Deadline::isOpen)
                .forEach(deadline -> open.add(deadline.milestone()));
        reckon(closed.episodeId(), open);
    }

    /** Counts the case's deadlines that are still to be met anew, where they were counted with other bank holidays. */
    void recount(Long episodeId) {
        oneAtATime(episodeId);
        Set<String> touched = new TreeSet<>();
        for (Deadline deadline : deadlines.findByEpisodeIdOrderByDueAt(episodeId)) {
            if (!deadline.isOpen() || calendar.version().equals(deadline.calendarVersion())) continue;
            changes.touch(deadline.id(), Standing.of(deadline));
            CaseEvent start = events.findById(deadline.startEventId()).orElseThrow();
            deadline.countFrom(Happening.of(start), calendar);
            touched.add(deadline.milestone());
        }
        reckon(episodeId, touched);
    }

    /** Two people who record in one case at once would each start the same clock: the second waits for the first. */
    private void oneAtATime(Long episodeId) {
        changes.await();
        entities.flush();
        // an update that changes nothing locks the row, and unlike "for update" lets rows that refer to it be added
        jdbc.sql("update episode set stage = stage where id = ?")
                .param(episodeId)
                .update();
    }

    /** A correction of the starting event moves the deadline that it started; any other event opens one of its own. */
    private void start(CaseEvent event, Happening happening, Timescale rule, List<Deadline> known) {
        Deadline deadline = known.stream()
                .filter(candidate -> candidate.milestone().equals(rule.milestone())
                        && candidate.startEvent().equals(rule.startingEvent()))
                .filter(candidate -> isCorrectedBy(candidate, event))
                .findFirst()
                .orElse(null);
        if (deadline == null) {
            deadline = new Deadline(event.episodeId(), rule);
            deadline.countFrom(happening, calendar);
            holdWhatWasLate(deadline);
            deadlines.saveAndFlush(deadline);
            changes.touch(deadline.id(), null);
        } else {
            changes.touch(deadline.id(), Standing.of(deadline));
            deadline.countFrom(happening, calendar);
            holdWhatWasLate(deadline);
        }
    }

    /** What was late before its case came here is put to a manager in one list before anybody is alarmed (practice 16). */
    private void holdWhatWasLate(Deadline deadline) {
        Episode episode = episodes.findById(deadline.episodeId()).orElseThrow();
        boolean late = episode.broughtInAt() != null && !deadline.dueAt().isAfter(episode.broughtInAt());
        deadline.hold(late && episode.lateHeldUntil().isAfter(clock.instant()) ? episode.lateHeldUntil() : null);
    }

    private boolean isCorrectedBy(Deadline deadline, CaseEvent event) {
        if (event.recordId() == null) return false;
        CaseEvent start = events.findById(deadline.startEventId()).orElseThrow();
        if (!start.withdrawn() || start.recordId() == null) return false;
        return records.findById(event.recordId())
                .map(CaseRecord::replacesId)
                .filter(start.recordId()::equals)
                .isPresent();
    }

    private static Set<String> touchedBy(Happening event, List<Deadline> known) {
        Set<String> touched = new TreeSet<>();
        known.stream()
                .filter(deadline -> deadline.milestone().equals(event.type())
                        || deadline.startEvent().equals(event.type())
                        || deadline.endingEvents().contains(event.type()))
                .forEach(deadline -> touched.add(deadline.milestone()));
        return touched;
    }

    private void reckon(Long episodeId, Set<String> milestones) {
        if (milestones.isEmpty()) return;
        entities.flush();
        Episode episode = episodes.findById(episodeId).orElseThrow();
        List<Happening> live = events.findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(episodeId).stream()
                .map(event -> Happening.of(event).knownFrom(episode.broughtInAt()))
                .toList();
        Map<Long, Happening> starts = new HashMap<>();
        live.forEach(event -> starts.put(event.id(), event));
        Map<String, List<Deadline>> byMilestone = new LinkedHashMap<>();
        for (Deadline deadline : deadlines.findByEpisodeIdAndMilestoneIn(episodeId, milestones)) {
            changes.touch(deadline.id(), Standing.of(deadline));
            byMilestone
                    .computeIfAbsent(deadline.milestone(), key -> new ArrayList<>())
                    .add(deadline);
        }
        Reckoning reckoning = new Reckoning(live, episode.closedAt(), clock.instant());
        byMilestone.values().forEach(same -> reckoning.settle(same, starts));
        entities.flush();
    }
}
