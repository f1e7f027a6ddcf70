package org.waymark.deadline;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says in the log, at start and every morning, when the bank holidays are about to run out. */
@Component
class HolidayWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayWatch.class);

    private final WorkingCalendar calendar;
    private final Clock clock;

    HolidayWatch(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 6 * * *", zone = "Europe/London")
    void look() {
        calendar.staleness(WorkingCalendar.dateOf(clock.instant())).ifPresent(LOG::warn);
    }
}
