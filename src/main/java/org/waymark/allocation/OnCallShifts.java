package org.waymark.allocation;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The on-call rota. */
public interface OnCallShifts extends JpaRepository<OnCallShift, Long> {

    /** Shifts that touch this time, of people who still work here, the earliest first. */
    @Query("select s from OnCallShift s where s.removedAt is null and s.toAt > :from and s.fromAt < :to"
            + " and exists (select 1 from Worker w where w.username = s.username and w.active = true)"
            + " order by s.fromAt, s.duty, s.id")
    List<OnCallShift> between(Instant from, Instant to);

    /** Shifts that are on at that moment, of people who still work here. */
    @Query("select s from OnCallShift s where s.removedAt is null and s.fromAt <= :at and s.toAt > :at"
            + " and exists (select 1 from Worker w where w.username = s.username and w.active = true)"
            + " order by s.duty, s.id")
    List<OnCallShift> at(Instant at);
}
