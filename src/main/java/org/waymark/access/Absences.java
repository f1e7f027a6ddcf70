package org.waymark.access;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away for long: nobody so is given a case, or counts as its worker (practice 6). */
@Component
public class Absences {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** User names of those long absent today, by the date in London. */
    public Set<String> longAbsentToday() {
        Date today = Date.valueOf(LocalDate.ofInstant(clock.instant(), LONDON));
        return jdbc
                .sql("select distinct username from worker_absence where long_term = true and from_date <= ?"
                        + " and (to_date is null or to_date >= ?)")
                .params(today, today)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(String username, LocalDate from, LocalDate to, boolean forLong, String reason) {
        jdbc.sql("insert into worker_absence (username, from_date, to_date, long_term, reason)"
                        + " values (?, ?, ?, ?, ?)")
                .param(username)
                .param(Date.valueOf(from))
                .param(to == null ? null : Date.valueOf(to))
                .param(forLong)
                .param(reason)
                .update();
    }
}
