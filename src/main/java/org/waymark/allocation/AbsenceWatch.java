package org.waymark.allocation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Absences;
import org.waymark.access.WorkerLost;

/** Notices once an hour that a long absence entered beforehand has begun, and frees the cases of that worker. */
@Component
class AbsenceWatch {

    private final Absences absences;
    private final Allocations allocations;
    private final ApplicationEventPublisher events;

    AbsenceWatch(Absences absences, Allocations allocations, ApplicationEventPublisher events) {
        this.absences = absences;
        this.allocations = allocations;
        this.events = events;
    }

    @Scheduled(cron = "0 7 * * * *")
    @Transactional
    public void look() {
        for (String username : absences.longAbsentToday()) {
            if (allocations.countByWorkerAndEndedAtIsNull(username) > 0)
                events.publishEvent(new WorkerLost(username, "long absence"));
        }
    }
}
