package org.waymark.deadline;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts deadlines anew that are still to be met and were counted with another list of bank holidays. Each case is a
 * transaction of its own, and what is left to do is seen from the register alone: stopped in the middle, it goes on where it was.
 */
@Component
public class HolidayRecount {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayRecount.class);
    private static final int AT_ONCE = 200;

    private static final String STALE =
            "settled_at is null and state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED') and calendar_version <> ?";

    private final Register register;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    HolidayRecount(Register register, WorkingCalendar calendar, JdbcClient jdbc) {
        this.register = register;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** How many cases have a deadline that is still to be counted anew. */
    public long left() {
        return jdbc.sql("select count(distinct episode_id) from deadline where " + STALE)
                .param(calendar.version())
                .query(Long.class)
                .single();
    }

    /** Counts until nothing is left; one case that cannot be counted does not hold up the others. */
    public int run() {
        int done = 0;
        Long after = 0L;
        for (List<Long> cases = next(after); !cases.isEmpty(); cases = next(after)) {
            for (Long episodeId : cases) {
                try {
                    register.recount(episodeId);
                    done++;
                } catch (RuntimeException failed) {
                    LOG.error(
                            "The deadlines of case {} could not be counted with the new bank holidays.",
                            episodeId,
                            failed);
                }
                after = episodeId;
            }
        }
        if (done > 0) LOG.info("Counted the deadlines of {} cases anew with calendar {}.", done, calendar.version());
        return done;
    }

    private List<Long> next(Long after) {
        return jdbc.sql("select distinct episode_id from deadline where " + STALE
                        + " and episode_id > ? order by episode_id fetch first " + AT_ONCE + " rows only")
                .param(calendar.version())
                .param(after)
                .query(Long.class)
                .list();
    }
}
