package org.waymark.meeting;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All meetings, open and held. */
public interface Meetings extends JpaRepository<Meeting, Long> {

    Optional<Meeting> findFirstByFamilyIdAndKindAndStateOrderByIdDesc(Long familyId, String kind, String state);
}
