package org.waymark.access;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of which teams is away on which days, for long or for short. */
@Component
public class AwayDays {

    private final JdbcClient jdbc;

    AwayDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody is away; dates are those of London, both included.
     *
     * @param to null where nobody knows yet
     * @param forLong the cases held count as without a worker
     */
    public record Away(String username, String name, LocalDate from, LocalDate to, boolean forLong, String reason) {}

    /** Everybody of these teams who is away on any of these days, whoever goes first. */
    public List<Away> between(LocalDate first, LocalDate last, Collection<Long> teamIds) {
        if (teamIds.isEmpty()) return List.of();
        return jdbc.sql("select w.username, w.display_name, a.from_date, a.to_date, a.long_term, a.reason"
                        + " from worker_absence a join worker w on w.username = a.username"
                        + " where w.active = true and w.team_id in (:teams) and a.from_date <= :last"
                        + " and (a.to_date is null or a.to_date >= :first) order by a.from_date, w.display_name")
                .param("teams", teamIds)
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .query((row, number) -> new Away(
                        row.getString(1),
                        row.getString(2),
                        row.getDate(3).toLocalDate(),
                        row.getDate(4) == null ? null : row.getDate(4).toLocalDate(),
                        row.getBoolean(5),
                        row.getString(6)))
                .list();
    }
}
