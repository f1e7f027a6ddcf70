package org.waymark.deadline;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which copies of the product use the database: each writes every twenty seconds that it is there. Times are the database's
 * own, so that neither a demonstration clock nor a machine that is slow can mislead.
 */
@Component
class LivingNodes implements DisposableBean {

    private static final int SECONDS = 20;

    private final String id = UUID.randomUUID().toString();
    private final JdbcClient jdbc;

    LivingNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedRate = SECONDS, timeUnit = TimeUnit.SECONDS)
    void beat() {
        int known = jdbc.sql("update node set seen_at = current_timestamp where id = ?")
                .param(id)
                .update();
        if (known == 0) {
            jdbc.sql("insert into node (id, seen_at) values (?, current_timestamp)")
                    .param(id)
                    .update();
            jdbc.sql("delete from node where seen_at < current_timestamp - interval '1' day")
                    .update();
        }
    }

    /** Whether another one has been there within the last minute. */
    boolean isAnother() {
        return jdbc.sql("select count(*) from node where id <> ?"
                                + " and seen_at > current_timestamp - interval '1' minute")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Stopped in order, it does not keep the others waiting. */
    @Override
    public void destroy() {
        jdbc.sql("delete from node where id = ?").param(id).update();
    }
}
