package org.waymark.access;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;

/** Records that a worker goes, for good or for long. The cases held become unallocated in the same transaction. */
@Component
@Transactional
public class StaffChanges {

    private final Workers workers;
    private final Absences absences;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    StaffChanges(Workers workers, Absences absences, Trail trail, ApplicationEventPublisher events) {
        this.workers = workers;
        this.absences = absences;
        this.trail = trail;
        this.events = events;
    }

    /** The worker has left the authority: no sign-in from now on, and no case. */
    public void left(String username, String recordedBy) {
        find(username).leave();
        trail.add(recordedBy, "worker-left", "worker", username, null, null);
        events.publishEvent(new WorkerLost(username, "left"));
    }

    /** The worker is away for long, to an open end where {@code to} is null; dates are those of London. */
    public void longAbsent(String username, LocalDate from, LocalDate to, String reason, String recordedBy) {
        find(username);
        absences.add(username, from, to, true, reason);
        trail.add(recordedBy, "worker-long-absent", "worker", username, null, null);
        if (absences.longAbsentToday().contains(username))
            events.publishEvent(new WorkerLost(username, "long absence"));
    }

    /** The worker is away for some days and keeps every case; dates are those of London, both included. */
    public void away(String username, LocalDate from, LocalDate to, String reason, String recordedBy) {
        find(username);
        absences.add(username, from, to, false, reason);
        trail.add(recordedBy, "worker-away", "worker", username, null, null);
    }

    private Worker find(String username) {
        return workers.findById(username)
                .orElseThrow(() -> new IllegalArgumentException("There is no worker called '" + username + "'."));
    }
}
