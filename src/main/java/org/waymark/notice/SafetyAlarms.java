package org.waymark.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Rights;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.allocation.OfficeHours;
import org.waymark.allocation.OnCallRota;
import org.waymark.allocation.OnCallShift;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episodes;
import org.waymark.escalation.BreachAsked;

/**
 * Tells people at once that a safety clock has run out, and of nothing else (practice 8): by day those who are asked, by night
 * the people on call (practice 10). What has climbed goes to those it has climbed to at any hour.
 */
@Component
@Transactional
class SafetyAlarms {

    private final OfficeHours hours;
    private final OnCallRota rota;
    private final Workers workers;
    private final Rights rights;
    private final Episodes episodes;
    private final StaffMessages messages;
    private final AlarmText text;
    private final Trail trail;
    private final Clock clock;

    SafetyAlarms(
            OfficeHours hours,
            OnCallRota rota,
            Workers workers,
            Rights rights,
            Episodes episodes,
            StaffMessages messages,
            AlarmText text,
            Trail trail,
            Clock clock) {
        this.hours = hours;
        this.rota = rota;
        this.workers = workers;
        this.rights = rights;
        this.episodes = episodes;
        this.messages = messages;
        this.text = text;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void on(BreachAsked asked) {
        if (!"safety".equals(asked.alarmClass())) return;
        Instant now = clock.instant();
        List<String> onCall = rota.onCallAt(now).stream()
                .map(OnCallShift::username)
                .distinct()
                .toList();
        List<String> line = asked(asked);
        boolean night = !hours.isOpen(now);
        boolean nobody = night && onCall.isEmpty();

        Set<String> told = new LinkedHashSet<>(onCall);
        if (!night || nobody || asked.climbed()) told.addAll(line);
        String about = "breach " + asked.breachId() + " step " + now.toEpochMilli();
        for (String username : told) {
            List<String> sentences = new ArrayList<>();
            if (asked.climbed()) sentences.add("climbed");
            if (nobody) sentences.add("nobody-on-call");
            else if (onCall.contains(username)) sentences.add("on-call");
            Worded worded = text.of(asked, sentences);
            messages.save(StaffMessage.of(username, StaffMessage.ALARM, about, worded, now));
        }
        trail.add(
                null,
                nobody ? "safety-told-nobody-on-call" : "safety-told",
                "breach",
                String.valueOf(asked.breachId()),
                asked.episodeId(),
                String.join(", ", told));
    }

    /** Those who hold the role asked, for this case. */
    private List<String> asked(BreachAsked asked) {
        Long team = episodes.findById(asked.episodeId()).orElseThrow().teamId();
        TaskFacts answer = new TaskFacts(Set.of(asked.role()), team, "decision", null);
        return workers.withRole(asked.role()).stream()
                .filter(worker -> rights.mayTakeTask(Viewer.of(worker), answer))
                .map(Worker::username)
                .toList();
    }
}
