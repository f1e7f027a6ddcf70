package org.waymark.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcTrail implements Trail {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(
            String username, String action, String subjectType, String subjectId, Long episodeId, String detail) {
        jdbc.sql("insert into trail (happened_at, username, action, subject_type, subject_id, episode_id, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(clock.instant()))
                .param(username)
                .param(action)
                .param(subjectType)
                .param(subjectId)
                .param(episodeId)
                .param(detail)
                .update();
    }
}
