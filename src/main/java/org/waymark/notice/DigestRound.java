package org.waymark.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.deadline.TimeMoved;

/** Has the digests written at half past seven in London, and what a node that was down has missed as soon as it is up. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class DigestRound {

    private final Digests digests;

    DigestRound(Digests digests) {
        this.digests = digests;
    }

    @Scheduled(cron = "0 30/10 7 * * MON-FRI", zone = "Europe/London")
    @Scheduled(cron = "0 0/10 8-16 * * MON-FRI", zone = "Europe/London")
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        digests.writeDue();
    }

    @EventListener
    void on(TimeMoved moved) {
        digests.writeDue();
    }
}
