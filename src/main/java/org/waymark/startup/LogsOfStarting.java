package org.waymark.startup;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Some loggers are off while the product starts ({@code application.yml}), because a failure is then said in one sentence
 * instead of their stack traces; once it has started they speak again.
 */
@Component
class LogsOfStarting {

    private static final List<String> OFF_UNTIL_READY =
            List.of("com.zaxxer.hikari.pool.HikariPool", "org.apache.catalina.core.StandardService");

    private final LoggingSystem logging;

    LogsOfStarting(LoggingSystem logging) {
        this.logging = logging;
    }

    @EventListener(ApplicationReadyEvent.class)
    void speak() {
        OFF_UNTIL_READY.forEach(logger -> logging.setLogLevel(logger, LogLevel.WARN));
    }
}
