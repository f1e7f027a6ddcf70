package org.waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.StaffChanges;
import org.waymark.deadline.WorkingCalendar;

/** Who of the invented staff is on leave: one now, one when that one is back, so that a manager's week has gaps to show. */
@Component
class DemonstrationAbsences {

    private final StaffChanges staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemonstrationAbsences(StaffChanges staff, JdbcClient jdbc, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void makeWhereThereAreNone() {
        if (jdbc.sql("select count(*) from worker_absence").query(Long.class).single() > 0) return;
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        staff.away("tom.thistledown", today, today.plusDays(3), "leave", "martha.milestone");
        staff.away("nell.newleaf", today.plusDays(4), today.plusDays(13), "training", "martha.milestone");
        staff.away("wren.wintergreen", today, today.plusDays(1), "leave", "theo.thornbush");
    }
}
