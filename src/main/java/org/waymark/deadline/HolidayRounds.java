package org.waymark.deadline;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every minute: reads what another node entered, and goes on counting where a count was stopped. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class HolidayRounds {

    private final HolidayBook book;
    private final HolidayRecount recount;

    HolidayRounds(HolidayBook book, HolidayRecount recount) {
        this.book = book;
        this.recount = recount;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        book.open();
        recount.run();
    }
}
