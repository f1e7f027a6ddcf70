package org.waymark.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The reminders of everybody; each is asked for by its writer alone. */
interface Reminders extends JpaRepository<Reminder, Long> {

    List<Reminder> findByUsernameAndDoneAtIsNullOrderByDueOnAscIdAsc(String username);

    List<Reminder> findByUsernameAndDoneAtIsNullAndDueOnLessThanEqualOrderByDueOnAscIdAsc(
            String username, LocalDate day);
}
