package org.waymark.escalation;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for overlooked deadlines every five minutes, on nodes that run the engine's jobs. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class OverlookedRound {

    private final Overlooked overlooked;

    OverlookedRound(Overlooked overlooked) {
        this.overlooked = overlooked;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        overlooked.takeOver(Overlooked.GRACE);
    }
}
