package org.waymark.desk;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.deadline.ClocksRemoved;

/** What a manager found on looking at an entry goes with the clock of another child. */
@Component
class LookedAtOfRemoved {

    private final JdbcClient jdbc;

    LookedAtOfRemoved(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ClocksRemoved removed) {
        jdbc.sql("delete from entry_looked_at where deadline_id in (:ids)")
                .param("ids", removed.deadlineIds())
                .update();
    }
}
