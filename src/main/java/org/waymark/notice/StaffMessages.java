package org.waymark.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The messages to staff. */
public interface StaffMessages extends JpaRepository<StaffMessage, Long> {

    boolean existsByUsernameAndKindAndAbout(String username, String kind, String about);

    /** Who has been seen to, whether or not there was anything to say. */
    @Query("select m.username from StaffMessage m where m.kind = :kind and m.about = :about")
    Set<String> seenTo(String kind, String about);

    /** What was written to the person, the newest first. */
    @Query("select m from StaffMessage m where m.username = :username and m.state <> 'nothing'"
            + " order by m.writtenAt desc, m.id desc")
    List<StaffMessage> to(String username, Limit most);

    @Query("select m from StaffMessage m where m.id = :id and m.username = :username and m.state <> 'nothing'")
    Optional<StaffMessage> toPerson(Long id, String username);

    /** How many of each kind wait in the outbox. */
    @Query("select m.kind as kind, count(m) as waiting, min(m.writtenAt) as oldest, max(m.writtenAt) as newest"
            + " from StaffMessage m where m.state = 'waiting' group by m.kind order by m.kind")
    List<Waiting> waiting();

    /** Messages of one kind that wait to be sent. */
    interface Waiting {
        String getKind();

        long getWaiting();

        Instant getOldest();

        Instant getNewest();
    }
}
