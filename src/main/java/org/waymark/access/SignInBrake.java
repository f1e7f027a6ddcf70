package org.waymark.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: ten wrong passwords for one name within fifteen minutes close that name until the oldest of them
 * is fifteen minutes old. Counted in the database, so that it holds on every node, and for names that do not exist as
 * well, so that it tells nobody which do.
 */
@Component
class SignInBrake {

    static final int FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInBrake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean holds(String username) {
        return jdbc.sql("select count(*) from sign_in_failure where username = ? and failed_at > ?")
                        .params(username, windowStart())
                        .query(Integer.class)
                        .single()
                >= FAILURES;
    }

    @Transactional
    void failed(String username) {
        jdbc.sql("insert into sign_in_failure (username, failed_at) values (?, ?)")
                .params(username, Timestamp.from(clock.instant()))
                .update();
    }

    /** A right password takes the failures of this name away, and what is too old to count for anybody. */
    @Transactional
    void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = ? or failed_at <= ?")
                .params(username, windowStart())
                .update();
    }

    private Timestamp windowStart() {
        return Timestamp.from(clock.instant().minus(WINDOW));
    }
}
